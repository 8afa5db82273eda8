/**
 * Filters as the standard writes them (RFC 7644, section 3.4.2.2), read into a tree: comparisons, `pr`, `and`, `or`, `not`, grouping, and values of
 * an attribute that has several, `emails[type eq "work"]`. What cannot be read throws the fault that the caller names.
 */

export const comparators = ['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'] as const;
export type Comparator = (typeof comparators)[number];
export type Literal = string | number | boolean | null;

export type Filter =
  | { readonly is: 'and'; readonly left: Filter; readonly right: Filter }
  | { readonly is: 'or'; readonly left: Filter; readonly right: Filter }
  | { readonly is: 'not'; readonly inner: Filter }
  | { readonly is: 'present'; readonly path: string }
  | { readonly is: 'compared'; readonly path: string; readonly by: Comparator; readonly value: Literal }
  | { readonly is: 'among'; readonly path: string; readonly inner: Filter };

const token = /\s*(?:("(?:[^"\\]|\\.)*")|([()[\]])|([^\s()[\]"]+))/y;
const name = /^[A-Za-z$](?:[\w$.:-]*[\w$-])?$/;
/** Deeper than anybody writes by hand, and shallow enough for the stack. */
const deepest = 50;

type Fault = (near: string) => Error;

/** `unreadable` makes the error that is thrown, of the place where reading ended. */
export function readFilter(text: string, unreadable: Fault): Filter {
  return new Reader(tokensIn(text, unreadable), unreadable).all();
}

class Reader {
  readonly #words: readonly string[];
  readonly #unreadable: Fault;
  #at = 0;
  #depth = 0;

  constructor(words: readonly string[], unreadable: Fault) {
    this.#words = words;
    this.#unreadable = unreadable;
  }

  all(): Filter {
    const filter = this.#whole();
    return this.#at < this.#words.length ? this.#fail() : filter;
  }

  #fail(): never {
    throw this.#unreadable(this.#words.slice(Math.max(0, this.#at - 1), this.#at + 2).join(' '));
  }

  #peek(): string | undefined {
    return this.#words[this.#at]?.toLowerCase();
  }

  #next(): string {
    const word = this.#words[this.#at] ?? this.#fail();
    this.#at += 1;
    return word;
  }

  #expect(mark: string) {
    if (this.#next() !== mark) this.#fail();
  }

  #whole(): Filter {
    this.#depth += 1;
    if (this.#depth > deepest) this.#fail();
    const read = this.#joined('or', () => this.#joined('and', () => this.#single()));
    this.#depth -= 1;
    return read;
  }

  #joined(by: 'and' | 'or', part: () => Filter): Filter {
    let left = part();
    while (this.#peek() === by) {
      this.#at += 1;
      left = { is: by, left, right: part() };
    }
    return left;
  }

  #single(): Filter {
    if (this.#peek() === '(') return this.#grouped();
    if (this.#peek() !== 'not' || this.#words[this.#at + 1] !== '(') return this.#comparison();
    this.#at += 1;
    return { is: 'not', inner: this.#grouped() };
  }

  #grouped(): Filter {
    this.#expect('(');
    const inner = this.#whole();
    this.#expect(')');
    return inner;
  }

  #comparison(): Filter {
    const path = this.#next();
    if (!name.test(path)) this.#fail();
    if (this.#peek() === '[') return this.#among(path);
    const word = this.#next().toLowerCase();
    if (word === 'pr') return { is: 'present', path };
    const by = comparators.find(known => known === word) ?? this.#fail();
    return { is: 'compared', path, by, value: this.#literal() };
  }

  /** `emails[type eq "work"].value eq "…"`, as Entra ID asks, is one comparison more within the brackets. */
  #among(path: string): Filter {
    this.#expect('[');
    const inner = this.#whole();
    this.#expect(']');
    const part = /^\.([A-Za-z]\w*)$/.exec(this.#words[this.#at] ?? '')?.[1];
    if (part !== undefined) this.#at += 1;
    const by = comparators.find(word => word === this.#peek());
    if (by === undefined) return part === undefined ? { is: 'among', path, inner } : this.#fail();
    this.#at += 1;
    const right: Filter = { is: 'compared', path: part ?? 'value', by, value: this.#literal() };
    return { is: 'among', path, inner: { is: 'and', left: inner, right } };
  }

  #literal(): Literal {
    const word = this.#next();
    if (!/^(".*"|true|false|null|-?\d+(\.\d+)?)$/is.test(word)) this.#fail();
    try {
      return JSON.parse(word.startsWith('"') ? word : word.toLowerCase()) as Literal;
    } catch {
      return this.#fail();
    }
  }
}

function tokensIn(text: string, unreadable: Fault): string[] {
  const words: string[] = [];
  const end = text.trimEnd().length;
  for (let from = 0; from < end; from = token.lastIndex) {
    token.lastIndex = from;
    const found = token.exec(text);
    if (!found) throw unreadable(text.slice(from, from + 40).trim());
    words.push(found[1] ?? found[2] ?? found[3] ?? '');
  }
  return words;
}
