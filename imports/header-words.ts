/** What columns are called in the exports of many organisations: the words by which a header without a mapping is understood. Whole names only. */
import type { FieldName } from './mapping.ts';

/** Names as `plainName` gives them: lower case, no accents, no punctuation, no unit in brackets. */
const words: Readonly<Partial<Record<FieldName, string>>> = {
  title:
    'project name|project title|programme name|program name|project|title|name|task name|summary|initiative|projektname|projekttitel|projektbezeichnung|bezeichnung|projekt|titel|vorhaben|nom du projet|intitule du projet|intitule|projet|nombre del proyecto|proyecto|titulo|nome do projeto|projeto|nome progetto|progetto|projectnaam|nazwa projektu|nazwa|tytul|nazev projektu|nazev|nazov projektu|nazov|naziv projekta|ime projekta|naziv|onoma ergou|ergo|projektnamn|projektin nimi',
  reference:
    'id|project id|project number|project no|project nr|project ref|project reference|project code|project key|number|no|nr|ref|reference|code|key|issue key|unique id|gmpp id number|projektnummer|projekt nr|projekt id|kennung|numero du projet|numero|code projet|codigo|codigo del proyecto|numer projektu|numer|lp|cislo projektu|cislo|sifra projekta|sifra|kod',
  sponsor:
    'sponsor|project sponsor|executive sponsor|sro|senior responsible owner|auftraggeber|projektauftraggeber|commanditaire|patrocinador|sponzor|zadavatel|opdrachtgever|narucitelj',
  manager:
    'project manager|programme manager|program manager|manager|pm|project lead|lead|assignee|project owner|owner|projektleiter|projektleitung|chef de projet|jefe de proyecto|gerente do projeto|capo progetto|projectleider|kierownik projektu|kierownik|projektovy manazer|veduci projektu|voditelj projekta|vodja projekta|projektledare',
  customer: 'customer|client|business owner|kunde|kundin|cliente|klient|zakaznik|klijent',
  department:
    'department|organisation|organization|directorate|division|business unit|agency|ministry|abteilung|bereich|ressort|ministerium|ministere|direction|departamento|direccion|wydzial|departament|odbor|ministarstvo|odsek|afdeling',
  category:
    'category|project category|report category|type|project type|portfolio|programme|kategorie|projektart|projekttyp|categorie|categoria|tipo|kategoria|typ|vrsta|kategorija',
  aims: 'aims|description|project description|description and aims|objectives|objective|goals|scope|beschreibung|ziele|ziel|projektziel|objectifs|descripcion|objetivo|objetivos|descricao|descrizione|omschrijving|opis|opis projektu|cel|popis|ciel|opis projekta|beskrivning',
  problem: 'problem|problem statement|background|reason|business need|ausgangslage|anlass|contexte|problema',
  costs:
    'cost|costs|total cost|total costs|budget|total budget|project budget|whole life cost|whole life costs|wlc|estimated cost|planned cost|forecast cost|approved amount|kosten|gesamtkosten|gesamtbudget|plankosten|cout|cout total|couts|montant|coste|costo|coste total|presupuesto|custo|orcamento|costi|costo totale|importo|kosten totaal|koszt|koszty|budzet|wartosc|wartosc projektu|naklady|rozpocet|celkove naklady|troskovi|vrijednost|vrednost|proracun|kostnad',
  benefits: 'benefit|benefits|total benefits|expected benefits|nutzen|benefices|beneficios|korzysci|prinosy',
  start:
    'start|start date|project start|planned start|begin|begin date|from|beginn|startdatum|anfang|projektbeginn|projektstart|debut|date de debut|inicio|fecha de inicio|fecha inicio|data de inicio|data inizio|inizio|begindatum|data rozpoczecia|poczatek|rozpoczecie|zacatek|zaciatok|datum zahajeni|pocetak|datum pocetka|zacetek|startdag',
  end: 'end|end date|project end|planned end|finish|finish date|planned finish|due date|due|target date|completion|completion date|planned completion|deadline|to|ende|enddatum|projektende|fin|date de fin|fecha fin|fecha de fin|termino|data de fim|data fine|fine|einddatum|data zakonczenia|koniec|zakonczenie|konec|datum ukonceni|kraj|datum zavrsetka|zavrsetak|konec projekta|slutdatum',
  stage: 'stage|phase|project stage|project phase|lifecycle stage|current stage|current phase|projektphase|etape|fase|etapa|faza',
  gatesPassed: 'gates passed|passed gates|gate passed|last gate|last gate passed',
  approvedCost: 'approved cost|approved budget|baseline cost|baseline budget|genehmigtes budget',
  approvedEnd: 'approved end|approved finish|baseline end|baseline finish|baseline end date|baseline finish date',
  risks: 'risks|risk|key risks|main risks|top risks|risiken|risques|riesgos|ryzyka|rizika',
  rating:
    'rag|rag rating|rag status|overall rag|rating|health|project health|overall health|delivery confidence|delivery confidence assessment|dca|colour|ampel|ampelstatus|projektampel|semaforo|meteo',
  ratingComment:
    'comment|comments|commentary|status comment|status report|rating comment|kommentar|bemerkung|commentaire|comentario|komentarz',
};

const fieldByName: ReadonlyMap<string, FieldName> = new Map(
  Object.entries(words).flatMap(([field, names]) => names.split('|').map(name => [name, field as FieldName] as const)),
);

/** A header as it is compared with the words. */
export function plainName(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'l')
    .replaceAll('đ', 'd')
    .toLowerCase()
    .replace(/[([{][^)\]}]*[)\]}]/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(unit, '');
}

/** A unit at the end of a name: `Budget in TEUR`, `Cost, EUR million`, `Koszt w tys zl`. */
const unit =
  /(?: (?:in|en|w|v|u))?(?: (?:m|k|mio|mln|mn|millions?|millionen|millones|thousands?|tausend|tsd|tys|tis|miles|milliers|[tkm]?eur|euros?|[tkm]?gbp|[tkm]?usd|[tkm]?chf|pln|zl|czk|kc|sek|dkk|nok|huf|de))+$/;

/** The field that a column's name stands for; undefined for a name that is not among the words. */
export function fieldNamed(header: string): FieldName | undefined {
  return fieldByName.get(plainName(header));
}
