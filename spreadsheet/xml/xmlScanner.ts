import { limits } from "../limits.js";
import { stop } from "../stop.js";
import { decodeText } from "./decodeText.js";

/** What `next` found. An empty element `<a/>` comes as "empty" alone, without a close. */
export const token = { end: 0, open: 1, close: 2, empty: 3, text: 4 } as const;
export type Token = (typeof token)[keyof typeof token];

const lt = 0x3c;
const gt = 0x3e;
const slash = 0x2f;
const bang = 0x21;
const question = 0x3f;
const quote = 0x22;
const apostrophe = 0x27;
const colon = 0x3a;

/**
 * Walks over the tags and text of an XML part as its bytes arrive, without building a tree: a sheet of 100 MB passes
 * through a window of some hundred kilobytes. Names are compared without their prefix, so `<x:row>` is `<row>`.
 * A document type, and with it every entity of one's own, is refused.
 * @example
 * const xml = new XmlScanner([bytes], "xl/workbook.xml");
 * while (xml.next() !== token.end) if (xml.isOpen("sheet")) names.push(xml.attribute("name"));
 */
export class XmlScanner {
  /** The window; everything below points into it until the next call of `next`. */
  buffer: Uint8Array;
  kind: Token = token.end;
  /** The token with its angle brackets; for text, the text alone. */
  start = 0;
  end = 0;
  /** The local name of a tag. */
  nameStart = 0;
  nameEnd = 0;
  /** Where the attributes of a tag stand. */
  attributesStart = 0;
  attributesEnd = 0;
  /** The text is a CDATA section: nothing in it is escaped. */
  literal = false;
  /** Where the window begins within the part. */
  base = 0;
  private filled = 0;
  private exhausted = false;
  private readonly chunks: Iterator<Uint8Array>;

  constructor(chunks: Iterable<Uint8Array>, readonly part: string) {
    this.chunks = chunks[Symbol.iterator]();
    this.buffer = new Uint8Array(0);
    while (this.filled < 3 && this.refill(0));
    if (this.filled >= 3 && this.buffer[0] === 0xef && this.buffer[1] === 0xbb && this.buffer[2] === 0xbf) this.end = 3;
  }

  /** Moves to the next tag or run of text. */
  next(): Token {
    for (;;) {
      this.start = this.end;
      if (this.start >= this.filled && !this.refill(this.start)) return (this.kind = token.end);
      const found = this.buffer[this.start] === lt ? this.readMarkup() : this.readText();
      if (found !== null) return (this.kind = found);
    }
  }

  /** Whether the token opens an element of this name, empty or not. */
  isOpen(name: string): boolean {
    return (this.kind === token.open || this.kind === token.empty) && this.nameIs(name);
  }

  isClose(name: string): boolean {
    return this.kind === token.close && this.nameIs(name);
  }

  nameIs(name: string): boolean {
    const length = name.length;
    if (this.nameEnd - this.nameStart !== length) return false;
    for (let at = 0; at < length; at += 1) if (this.buffer[this.nameStart + at] !== name.charCodeAt(at)) return false;
    return true;
  }

  name(): string {
    return decodeText(this.buffer, this.nameStart, this.nameEnd, true);
  }

  /** The text of a text token, its entities resolved. */
  text(): string {
    return decodeText(this.buffer, this.start + (this.literal ? 9 : 0), this.end - (this.literal ? 3 : 0), this.literal);
  }

  /** An attribute by its local name, null where the tag has none. */
  attribute(name: string): string | null {
    if (!this.findAttribute(name)) return null;
    return decodeText(this.buffer, this.valueStart, this.valueEnd, false);
  }

  /** Where the value found last by `findAttribute` stands. */
  valueStart = 0;
  valueEnd = 0;

  /** Finds an attribute without decoding it. */
  findAttribute(name: string): boolean {
    const { buffer, attributesEnd } = this;
    let at = this.attributesStart;
    while (at < attributesEnd) {
      while (at < attributesEnd && buffer[at]! <= 0x20) at += 1;
      let nameStart = at;
      while (at < attributesEnd && buffer[at] !== 0x3d && buffer[at]! > 0x20) {
        if (buffer[at] === colon) nameStart = at + 1;
        at += 1;
      }
      const nameEnd = at;
      while (at < attributesEnd && buffer[at] !== quote && buffer[at] !== apostrophe) at += 1;
      if (at >= attributesEnd) return false;
      const closing = buffer[at];
      at += 1;
      const valueStart = at;
      while (at < attributesEnd && buffer[at] !== closing) at += 1;
      if (nameEnd - nameStart === name.length && this.sameBytes(nameStart, name)) {
        this.valueStart = valueStart;
        this.valueEnd = at;
        return true;
      }
      at += 1;
    }
    return false;
  }

  /**
   * Skips to behind the element that was just opened, with everything inside it.
   * An empty element has nothing to skip.
   */
  skipElement(): void {
    if (this.kind !== token.open) return;
    for (let depth = 1; depth > 0; ) {
      const found = this.next();
      if (found === token.end) return;
      if (found === token.open) depth += 1;
      else if (found === token.close) depth -= 1;
    }
  }

  /** All the text inside the element that was just opened, CDATA included; the scanner then stands on its close. */
  textInside(): string {
    if (this.kind !== token.open) return "";
    let text = "";
    for (let depth = 1; depth > 0; ) {
      const found = this.next();
      if (found === token.end) return text;
      if (found === token.open) depth += 1;
      else if (found === token.close) depth -= 1;
      else if (found === token.text) text += this.text();
    }
    return text;
  }

  private sameBytes(start: number, text: string): boolean {
    for (let at = 0; at < text.length; at += 1) if (this.buffer[start + at] !== text.charCodeAt(at)) return false;
    return true;
  }

  private readText(): Token {
    this.literal = false;
    for (let at = this.start + 1; ; ) {
      const found = this.buffer.indexOf(lt, at);
      if (found >= 0 && found < this.filled) {
        this.end = found;
        return token.text;
      }
      at = this.filled;
      const moved = this.start;
      if (!this.refill(this.start)) {
        this.end = this.filled;
        return token.text;
      }
      at -= moved;
    }
  }

  private readMarkup(): Token | null {
    this.need(2);
    const second = this.buffer[this.start + 1];
    if (second === bang) return this.readDeclaration();
    if (second === question) {
      this.end = this.findPast("?>", 2);
      return null;
    }
    return this.readTag(second === slash);
  }

  private readTag(closing: boolean): Token {
    let at = this.start + (closing ? 2 : 1);
    let quoted = 0;
    for (;;) {
      if (at >= this.filled) {
        const moved = this.start;
        if (!this.refill(this.start)) this.broken();
        at -= moved;
      }
      const byte = this.buffer[at]!;
      if (quoted !== 0) {
        if (byte === quoted) quoted = 0;
      } else if (byte === gt) break;
      else if (byte === quote || byte === apostrophe) quoted = byte;
      at += 1;
    }
    this.end = at + 1;
    const empty = !closing && this.buffer[at - 1] === slash;
    this.readName(this.start + (closing ? 2 : 1), empty ? at - 1 : at);
    return closing ? token.close : empty ? token.empty : token.open;
  }

  private readName(from: number, to: number): void {
    const { buffer } = this;
    let at = from;
    this.nameStart = from;
    while (at < to && buffer[at]! > 0x20) {
      if (buffer[at] === colon) this.nameStart = at + 1;
      at += 1;
    }
    this.nameEnd = at;
    this.attributesStart = at;
    this.attributesEnd = to;
  }

  private readDeclaration(): Token | null {
    this.need(3);
    if (this.buffer[this.start + 2] === 0x2d) {
      this.end = this.findPast("-->", 4);
      return null;
    }
    if (this.buffer[this.start + 2] === 0x5b) {
      this.end = this.findPast("]]>", 9);
      this.literal = true;
      return token.text;
    }
    // A DOCTYPE: the only way to make entities that multiply or that reach outside.
    return stop("file-unsafe", { part: this.part });
  }

  /** The place behind the next occurrence of some bytes, which end with ">". */
  private findPast(mark: string, offset: number): number {
    let at = this.start + offset;
    for (;;) {
      const found = this.buffer.indexOf(gt, at);
      if (found < 0 || found >= this.filled) {
        at = Math.max(this.filled, at);
        const moved = this.start;
        if (!this.refill(this.start)) this.broken();
        at -= moved;
      } else if (found - mark.length + 1 >= this.start + offset && this.sameBytes(found - mark.length + 1, mark)) {
        return found + 1;
      } else at = found + 1;
    }
  }

  private need(bytes: number): void {
    while (this.start + bytes > this.filled) if (!this.refill(this.start)) this.broken();
  }

  /** Drops what lies before `from` and takes in the next chunk. False at the end of the part. */
  private refill(from: number): boolean {
    if (this.exhausted) return false;
    const left = this.filled - from;
    if (left > limits.tokenBytes) this.broken();
    let chunk: Uint8Array | undefined;
    do {
      const taken = this.chunks.next();
      if (taken.done === true) {
        this.exhausted = true;
        return false;
      }
      chunk = taken.value;
    } while (chunk.length === 0);
    if (left === 0) this.buffer = chunk;
    else {
      const wider = new Uint8Array(left + chunk.length);
      wider.set(this.buffer.subarray(from, this.filled));
      wider.set(chunk, left);
      this.buffer = wider;
    }
    this.base += from;
    this.filled = left + chunk.length;
    this.start -= from;
    this.end -= from;
    return true;
  }

  private broken(): never {
    return stop("part-broken", { part: this.part });
  }
}
