import type { LeftOut } from "../../roster/report/forms/formPerson.js";
import type { PersonGroup } from "../../roster/report/forms/formPerson.js";
import type { FormRequest } from "../../roster/report/forms/formContext.js";
import type { IsoDay } from "../../roster/model/partialDate.js";
import type { Language } from "../../roster/words/words.js";

/** Somebody who may be chosen for a form. */
export interface Choosable {
  /** Names the row and who stands in it: when either changes it is somebody else. */
  readonly key: string;
  readonly name: string;
  readonly sheet: string | null;
  readonly row: number;
  readonly age: number | null;
  readonly kind: string;
  readonly groups: readonly PersonGroup[];
}

/** Whom lists may be made of. */
export interface FormChoice {
  readonly people: readonly Choosable[];
  readonly leftOut: readonly LeftOut[];
  /** Columns are still asked about: a list by a guess might hold the dead, so none is made. */
  readonly asked: boolean;
}

/** A form that the clerk wants drawn. */
export interface FormOrder {
  readonly request: FormRequest;
  readonly language: Language;
  readonly unit: string;
  readonly asOf: IsoDay;
  /** Keys of the chosen people; who is not choosable any more is left out. */
  readonly chosen: readonly string[];
}

export interface DrawnForm {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}
