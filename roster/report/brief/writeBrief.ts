import { ALL } from "../../district/crossTable.js";
import type { TableId } from "../../district/districtView.js";
import { countOf, rowsWithoutTotal, type FigurePlace, type ReportContext } from "../context.js";
import { showDay } from "../shown.js";
import { briefNumbers, type BriefNumbers } from "./briefNumbers.js";
import type { BriefParagraph, BriefPart } from "./briefPart.js";
import { fillSentence } from "./fillSentence.js";

/** How many units are named where something is found mostly in a few. */
const NAMED_UNITS = 3;

/**
 * 情况摘要: the figures in official prose. A sentence whose number is nobody is left out, so that a leader reads only what is.
 * @example writeBrief(context)[0]!.key === "people"
 */
export function writeBrief(context: ReportContext): readonly BriefParagraph[] {
  const numbers = briefNumbers(context);
  const { heads } = context.words.brief;
  const paragraphs = ([
    ["people", tellPeople], ["changes", tellChanges], ["lixiu", tellLixiu], ["care", tellCare], ["heed", tellHeed],
  ] as const).map(([key, tell]) => ({ key, heading: heads[key], parts: tell(context, numbers) }));
  return paragraphs.filter(({ parts }) => parts.length > 0);
}

const at = (table: TableId, row: string, column: string): FigurePlace => ({ table, row, column });
const everybody = at("overview", ALL, "total");

function tellPeople(context: ReportContext, numbers: BriefNumbers): readonly BriefPart[] {
  const { view, words: { brief, figures } } = context;
  const categories = view.classes.categories.map((category): readonly BriefPart[] =>
    [(figures.keys as Readonly<Record<string, string>>)[category] ?? category, ...fillSentence(brief.people.count, { count: numbers.sum([at("overview", ALL, category)]) })]);
  const first = fillSentence(brief.people.total, {
    asOf: showDay(view.asOf, context.words), total: numbers.sum([everybody]), categories: joinParts(categories, brief.between),
  });
  if (countOf(context, everybody) === 0) return first;
  const member = at("overview", "party-member", "total");
  const female = at("overview", "sex-female", "total");
  return [
    ...first,
    ...fillSentence(brief.people.classes, {
      member: numbers.sum([member]), memberShare: numbers.share([member], everybody), female: numbers.sum([female]), femaleShare: numbers.share([female], everybody),
    }),
    ...tellAges(context, numbers),
  ];
}

function tellAges(context: ReportContext, numbers: BriefNumbers): readonly BriefPart[] {
  const { ages } = context.words.brief.people;
  const band = (key: string): FigurePlace => at("overview", `age-${key}`, "total");
  const average = numbers.ages(everybody, "average");
  const oldest = numbers.ages(at("age", ALL, "total"), "oldest");
  const aged = [band("80-89"), band("90-99"), band("100-up")];
  if (average === null || oldest === null) return [];
  const hundred = numbers.sum([band("100-up")]);
  return [
    ...fillSentence(ages.aged, { aged: numbers.sum(aged), agedShare: numbers.share(aged, everybody) }),
    ...(numbers.sum(aged.slice(1)).value === 0 ? [] : fillSentence(ages.ninety, { ninety: numbers.sum(aged.slice(1)) })),
    ...(hundred.value === 0 ? [] : fillSentence(ages.hundred, { hundred })),
    ...fillSentence(ages.average, { average, oldest }),
  ];
}

function tellChanges(context: ReportContext, numbers: BriefNumbers): readonly BriefPart[] {
  const { changes } = context.words.brief;
  const of = (column: string, row = ALL): FigurePlace => at("yearByCategory", row, column);
  const grown = numbers.sum([of("now")], [of("before")]);
  const shrunk = numbers.sum([of("before")], [of("now")]);
  const params = {
    before: numbers.sum([of("before")]), retired: numbers.sum([of("retired")]), died: numbers.sum([of("died")]), now: numbers.sum([of("now")]),
    joined: numbers.sum([of("joined")]), left: numbers.sum([of("left")]), grown, shrunk,
  };
  if (params.before.value === 0 && params.now.value === 0) return [];
  const compared = grown.value > 0 ? changes.grown : grown.value < 0 ? changes.shrunk : changes.same;
  const moved = params.joined.value + params.left.value > 0 ? fillSentence(changes.moved, params) : [];
  const lixiu = { before: numbers.sum([of("before", "lixiu")]), now: numbers.sum([of("now", "lixiu")]), died: numbers.sum([of("died", "lixiu")]) };
  return [
    ...fillSentence(changes.counted, params), ...moved, ...fillSentence(changes.now, params), ...fillSentence(compared, params),
    ...(lixiu.before.value > lixiu.now.value ? fillSentence(changes.lixiu, lixiu) : []),
  ];
}

function tellLixiu(context: ReportContext, numbers: BriefNumbers): readonly BriefPart[] {
  const of = (column: string): FigurePlace => at("lixiu", ALL, column);
  if (countOf(context, of("total")) === 0) return [];
  return fillSentence(context.words.brief.lixiu, {
    total: numbers.sum([of("total")]), member: numbers.sum([of("member")]), aged: numbers.sum([of("lixiu-aged")]),
    dependent: numbers.sum([of("dependent")]), elsewhere: numbers.sum([of("elsewhere")]),
  });
}

function tellCare(context: ReportContext, numbers: BriefNumbers): readonly BriefPart[] {
  const of = (row: string) => numbers.sum([at("care", row, "total")]);
  if (of(ALL).value === 0) return [];
  return fillSentence(context.words.brief.care, {
    total: of(ALL), aged: of("aged"), dependent: of("dependent"), alone: of("alone"), hardship: of("hardship"), several: of("several"),
  });
}

/** What stands out and needs somebody: told only where it is. */
function tellHeed(context: ReportContext, numbers: BriefNumbers): readonly BriefPart[] {
  const { view, words: { brief: { heed, between } } } = context;
  const waiting = numbers.sum([at("units", ALL, "waiting")]);
  const muted = numbers.sum([at("units", ALL, "muted")]);
  const shared = numbers.sum([at("scope", "counted", "shared")]);
  const unclear = numbers.sum(view.classes.bands.includes("unknown") ? [at("overview", "age-unknown", "total")] : []);
  const said = [
    ...(waiting.value === 0 ? [] : fillSentence(heed.waiting, {
      waiting, waitingShare: numbers.share([at("units", ALL, "waiting")], at("units", ALL, "total")),
      units: joinParts(mostWaiting(context).map((place) => fillSentence(heed.unit, { unit: numbers.unit(place), count: numbers.sum([place]) })), between),
    })),
    ...(muted.value === 0 ? [] : fillSentence(heed.muted, { muted })),
    ...(shared.value === 0 ? [] : fillSentence(heed.shared, { shared })),
    ...(unclear.value === 0 ? [] : fillSentence(heed.ageUnknown, { unclear })),
  ];
  return said.length > 0 || countOf(context, everybody) === 0 ? said : [heed.nothing];
}

function mostWaiting(context: ReportContext): readonly FigurePlace[] {
  const places = rowsWithoutTotal(context.view.tables.units).map(({ key }) => at("units", key, "waiting"));
  return places.filter((place) => countOf(context, place) > 0).sort((a, b) => countOf(context, b) - countOf(context, a)).slice(0, NAMED_UNITS);
}

function joinParts(lists: readonly (readonly BriefPart[])[], between: string): readonly BriefPart[] {
  return lists.flatMap((list, index) => (index === 0 ? list : [between, ...list]));
}
