/** What spreadsheets put where a value should be, in workbooks and in files made of them: text that nobody wrote, and that no title or name may become. */

/** Those of Excel, and the numbered ones of LibreOffice in English and German. */
const shown =
  /^#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|SPILL!|CALC!.*|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)$|^(?:Err|Fehler):5\d\d$/;

/** In the place of a formula whose value nobody has put into the file, as some programs leave it. */
export const uncalculated = '#CALC! a formula without its value; open the file in a spreadsheet program and save it';

/** Why a cell has no value although something stands in it. */
export function sheetErrorIn(text: string): string | undefined {
  const error = text.trim();
  return shown.test(error) ? `an error of the sheet, and no value: "${error.slice(0, 120)}"` : undefined;
}
