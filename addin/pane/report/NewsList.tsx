import { say } from "../../../roster/words/words.js";
import { keyOfNews, type NewsRow } from "../../workflow/report.js";
import { keepMine, takeNewer } from "../../workflow/takeNewer.js";
import { Button } from "../Button.js";
import { useSpeech } from "../language.js";
import { run } from "../run.js";
import { useDesk, useDeskState } from "../useDesk.js";
import { Place } from "./Place.js";
import { useActorName, useReportWords, useTime } from "./reportWords.js";

/** What the register has newer than the sheet: offered one by one or all at once, never written unasked. */
export function NewsList() {
  const desk = useDesk();
  const { news: words } = useReportWords();
  const { report: { news, kept } } = useDeskState();
  const open = news.filter((row) => !kept.has(keyOfNews(row.news)));
  if (open.length === 0) return null;
  const writable = open.filter(({ cell }) => cell?.edit != null);
  const cells = open.filter(({ news: { kind } }) => kind === "changed");
  return (
    <section className="card ask" aria-label={say(words.title, { count: open.length })}>
      <strong>{say(words.title, { count: open.length })}</strong>
      <p className="hint">{words.hint}</p>
      {open.length > 1 && (
        <div className="row">
          {writable.length > 1 && <Button small onPress={() => { run(desk, takeNewer(desk, writable)); }}>{say(words.takeAll, { count: writable.length })}</Button>}
          {cells.length > 1 && <Button small onPress={() => { run(desk, keepMine(desk, cells)); }}>{say(words.keepAll, { count: cells.length })}</Button>}
        </div>
      )}
      <ul className="findings">{open.map((row) => <NewsItem key={keyOfNews(row.news)} row={row} />)}</ul>
    </section>
  );
}

function NewsItem({ row }: { readonly row: NewsRow }) {
  const desk = useDesk();
  const { news: words, changes } = useReportWords();
  const sayTime = useTime();
  const nameOf = useActorName();
  const { field } = useSpeech();
  const { report: { telling } } = useDeskState();
  const { news, cell, by } = row;
  const keepWords = news.kind === "added" ? words.addedKeep : news.kind === "removed" ? words.removedKeep : words.keep;
  return (
    <li>
      <Place name={news.name} place={cell?.place ?? telling?.people[news.recordId]?.place ?? null} />
      {news.kind === "changed" ? (
        <>
          <span>{say(words.line, { field: field(news.field), mine: news.mine ?? changes.empty, current: news.current ?? changes.empty })}</span>
          {news.both && <span className="badge warning">{words.both}</span>}
          {by !== null && <p className="hint">{say(words.by, { who: nameOf(by.by), at: sayTime(by.at) })}</p>}
          {cell?.edit == null && <p className="hint">{words.byHand}</p>}
        </>
      ) : <span>{news.kind === "added" ? words.added : words.removed}</span>}
      {news.statement !== null && (
        <ul className="cells">{Object.entries(news.statement).map(([id, text]) => <li key={id}>{`${field(id as never)}：${text}`}</li>)}</ul>
      )}
      <div className="row">
        {cell?.edit != null && <Button small primary onPress={() => { run(desk, takeNewer(desk, [row])); }}>{words.take}</Button>}
        <Button small onPress={() => { run(desk, keepMine(desk, [row])); }}>{keepWords}</Button>
      </div>
    </li>
  );
}
