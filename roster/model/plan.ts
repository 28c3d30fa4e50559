/** A workbook described as data: roster/report makes it, spreadsheet/ draws it. Rows from 1, columns 0 = A. */
export interface WorkbookPlan {
  readonly title: string;
  readonly author: string;
  readonly sheets: readonly SheetPlan[];
}

/**
 * The look of a cell, by role; spreadsheet/ knows the fonts and colours. Whole numbers (number, linkNumber, total,
 * keyNumber) show 0 as a dash, so that a table is no wall of zeros; the value stays the number 0.
 */
export type StyleName =
  | "title" | "subtitle" | "head" | "rowHead" | "text" | "textCentre" | "number" | "decimal" | "percent"
  /** A paragraph of the brief. */
  | "prose"
  | "total" | "totalHead" | "link" | "linkNumber" | "note" | "sign" | "warning" | "section"
  /** The title of a form that is signed on paper; an amount of money, with its sum; where something is signed or stamped. */
  | "paperTitle" | "money" | "moneyTotal" | "signCentre"
  /** A key number of the first page, large, and the words above it. */
  | "keyLabel" | "keyNumber" | "keyDecimal";

export interface CellPlan {
  readonly value: string | number | null;
  /** Without "="; `value` is then the right cached result (W2). */
  readonly formula?: string;
  readonly style: StyleName;
  /**
   * Jumps to a place of this workbook, "'名单'!A12". Only the styles link and linkNumber look like links: every figure
   * of a report jumps, and a page of underlined numbers would read badly on paper.
   */
  readonly link?: string;
  /** The figure that this cell shows. */
  readonly figureId?: string;
}

export interface ChartPlan {
  readonly kind: "column" | "stackedColumn" | "bar" | "stackedBar" | "pie" | "line";
  readonly title: string;
  /** Ranges of this workbook, "'年龄结构'!$A$5:$A$12". */
  readonly categories: string;
  readonly series: readonly { readonly name: string; readonly values: string }[];
  /** Writes the values beside the marks, for reading on paper. */
  readonly labels?: boolean;
  /** The cells that it covers, both ends inclusive. */
  readonly place: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };
  /** What a reader who cannot see it is told. */
  readonly description: string;
}

/** What is offered and hinted at in cells to be filled in. Other content is warned of and never refused: units have their own ways. */
export interface ValidationPlan {
  /** Of this sheet: "D4:D103". */
  readonly range: string;
  readonly rule:
    /** A range of this workbook that lists the values: "'填表说明'!$F$4:$F$9". */
    | { readonly kind: "list"; readonly from: string }
    | { readonly kind: "length"; readonly least: number; readonly most: number }
    | { readonly kind: "any" };
  readonly title: string;
  readonly hint: string;
}

export interface SheetPlan {
  readonly name: string;
  /** Widths in characters of the default font. */
  readonly columns: readonly { readonly width: number }[];
  /** Sparse by row; each with its cells by column, undefined for none. */
  readonly rows: readonly {
    readonly row: number;
    readonly height?: number;
    readonly cells: readonly (CellPlan | undefined)[];
  }[];
  readonly merges: readonly { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }[];
  readonly charts: readonly ChartPlan[];
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
  readonly filter: string | null;
  readonly validations?: readonly ValidationPlan[];
  readonly print: {
    readonly paper: "a4" | "a3";
    readonly orientation: "landscape" | "portrait";
    /** Rows repeated on every page, inclusive. */
    readonly repeatRows: readonly [number, number] | null;
    /** Columns from the left that are repeated on every page. */
    readonly repeatColumns?: number;
    readonly fitToWidth: boolean;
    /** Pages side by side, where one would be too small to read; 1 by default. */
    readonly pagesWide?: number;
    /** The whole sheet on a single page, whatever its height. */
    readonly onePage?: boolean;
    /** Rows that begin a new page. */
    readonly breaks?: readonly number[];
    readonly header: string;
    /** Left, centre and right parts of the footer; &P and &N are the page and the pages. */
    readonly footer: string;
  };
}
