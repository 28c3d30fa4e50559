import { afterAll, beforeAll, expect, test } from "vitest";
import type { FieldId } from "../../roster/model/field.js";
import type { Statement } from "../../roster/model/change.js";
import { withCell, type Clerk } from "./histories/clerk.js";
import { judge } from "./histories/judge.js";
import { newGame, reread, tell, type Game } from "./histories/play.js";
import { startWorld, type World } from "./histories/world.js";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const lao: Statement = { name: "李建国", birth_date: "1944-05", mobile: "13900000001", orig_post: "科长", remark: "1" };

/** Two clerks of one unit, each with a copy of the roster that one of them told: both know revision 1. */
async function twoClerks(): Promise<{ readonly game: Game; readonly li: Clerk; readonly wang: Clerk }> {
  const game = await newGame(world, { units: 1, clerks: [0, 0], begun: false, steps: [] });
  const [li, wang] = game.clerks as readonly [Clerk, Clerk];
  li.rows = [lao];
  await tell(game, li, "answered");
  await reread(game, wang);
  expect([li.known.revision, wang.known.revision, wang.rows]).toEqual([1, 1, [lao]]);
  return { game, li, wang };
}

function write(clerk: Clerk, field: FieldId, value: string): void {
  clerk.rows = clerk.rows.map((row) => withCell(row, field, value));
}

test("two clerks who edit different cells: both words stand, on both sheets and in the register", async () => {
  const { game, li, wang } = await twoClerks();
  write(li, "mobile", "13900000002");
  write(wang, "orig_post", "处长");
  await tell(game, li, "answered");
  await tell(game, wang, "answered");
  // The second one's answer brought what the first one had told meanwhile.
  expect(wang.rows).toEqual([{ ...lao, mobile: "13900000002", orig_post: "处长" }]);
  await reread(game, li);
  expect(li.rows).toEqual(wang.rows);
  expect([li.known.revision, wang.known.revision, li.known.digest]).toEqual([3, 3, wang.known.digest]);
  expect(li.known.disputes).toEqual([]);
  await judge(game);
});

test("[S4] two clerks who edit the same cell: both see both values, who told each and when; what is settled is settled for both", async () => {
  const { game, li, wang } = await twoClerks();
  write(li, "mobile", "13900000002");
  write(wang, "mobile", "13900000003");
  await tell(game, li, "answered");
  await tell(game, wang, "answered");
  const [first, second] = [...game.sent.values()].slice(-2).map(({ answer }) => answer!);
  const open = {
    field: "mobile", kind: "conflict", standing: "13900000002", standingBy: li.actorId, standingAt: first!.receivedAt,
    told: "13900000003", toldBy: wang.actorId, toldAt: second!.receivedAt,
  };
  expect(second!.results).toEqual([{ outcome: "conflict", stored: "13900000002" }]);
  expect(wang.known.disputes).toMatchObject([open]);
  await reread(game, li);
  expect(li.known.disputes).toEqual(wang.known.disputes);
  // Nobody's sheet is written over: each shows its clerk's own word until one of them decides.
  expect([li.rows[0]!.mobile, wang.rows[0]!.mobile]).toEqual(["13900000002", "13900000003"]);
  const { recordId } = li.known.disputes[0]!;
  write(li, "mobile", "13900000003");
  li.settling.push({ op: "settle", recordId, field: "mobile", keep: "told", source: { file: "名册.xlsx", sheet: "在册", row: 5 } });
  await tell(game, li, "answered");
  expect([li.known.revision, li.known.disputes]).toEqual([4, []]);
  await reread(game, wang);
  expect([wang.known.revision, wang.known.disputes, wang.rows]).toEqual([4, [], li.rows]);
  await judge(game);
});

test("[S4] who edits a cell that the other clerk has just told hears of it in the answer, and the other one's word stands meanwhile", async () => {
  const { game, li, wang } = await twoClerks();
  write(li, "mobile", "13900000002");
  await tell(game, li, "unanswered");
  write(wang, "mobile", "13900000003");
  await tell(game, wang, "answered");
  // The first one never got an answer: sent again it is answered as it was, and the conflict comes with the next look.
  await tell(game, li, "answered");
  expect(li.known.revision).toBe(2);
  await reread(game, li);
  expect(li.known.disputes).toMatchObject([{ told: "13900000003", standing: "13900000002", standingBy: li.actorId }]);
  await judge(game);
});
