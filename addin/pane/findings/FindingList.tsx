import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { PlacedFinding } from "../../engine/engine.js";
import { keyOfFinding } from "../../workflow/desk.js";
import type { FindingGroup, Grouping } from "../../workflow/findingGroups.js";
import { useDeskState } from "../useDesk.js";
import { FindingHead } from "./FindingHead.js";
import { FindingItem } from "./FindingItem.js";

interface FindingListProps {
  readonly groups: readonly FindingGroup[];
  readonly grouping: Grouping;
  onPreview(findings: readonly PlacedFinding[]): void;
}

type Line =
  | { readonly kind: "group"; readonly group: FindingGroup; readonly isOpen: boolean }
  | { readonly kind: "finding"; readonly finding: PlacedFinding };

const heights = { group: 42, finding: 96 } as const;

/** Findings in groups that open; only what is on the screen is drawn, so that 5,000 of them scroll as fifty do. */
export function FindingList({ groups, grouping, onPreview }: FindingListProps) {
  const { at } = useDeskState();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const list = useRef<HTMLDivElement>(null);
  const margin = useMarginAbove(list);
  const lines = useMemo(() => groups.flatMap((group): readonly Line[] => {
    const isOpen = open.has(group.key);
    const head: Line = { kind: "group", group, isOpen };
    return isOpen ? [head, ...group.findings.map((finding): Line => ({ kind: "finding", finding }))] : [head];
  }), [groups, open]);
  const rows = useVirtualizer({
    count: lines.length, getScrollElement: () => scrollerOf(list.current), estimateSize: (index) => heights[lines[index]!.kind], overscan: 6, scrollMargin: margin,
    getItemKey: (index) => keyOf(lines[index]!, index),
  });
  // Who steps to a finding sees it: its group opens, and then the list goes there.
  useEffect(() => {
    if (at === null) return;
    const group = groups.find(({ findings }) => findings.some((finding) => keyOfFinding(finding) === at));
    if (group !== undefined) setOpen((known) => (known.has(group.key) ? known : new Set(known).add(group.key)));
  }, [at, groups]);
  const place = at === null ? -1 : lines.findIndex((line) => line.kind === "finding" && keyOfFinding(line.finding) === at);
  useEffect(() => { if (place >= 0) rows.scrollToIndex(place, { align: "auto" }); }, [at, place >= 0]);

  const toggle = (key: string): void => {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    setOpen(next);
  };
  return (
    <div ref={list} className="groups" role="list" style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ index, key, start }) => {
        const line = lines[index]!;
        return (
          <div
            key={key} ref={rows.measureElement} data-index={index} role="listitem" aria-setsize={lines.length} aria-posinset={index + 1} className="line"
            style={{ transform: `translateY(${String(start - margin)}px)` }}
          >
            {line.kind === "group"
              ? <FindingHead group={line.group} grouping={grouping} isOpen={line.isOpen} onToggle={() => { toggle(line.group.key); }} onPreview={onPreview} />
              : <FindingItem finding={line.finding} grouping={grouping} isHere={keyOfFinding(line.finding) === at} onPreview={onPreview} />}
          </div>
        );
      })}
    </div>
  );
}

function keyOf(line: Line, index: number): string {
  return line.kind === "group" ? `group ${line.group.key}` : `${keyOfFinding(line.finding)} ${String(index)}`;
}

function scrollerOf(list: HTMLElement | null): HTMLElement | null {
  return list?.closest<HTMLElement>("#tab-panel") ?? null;
}

/** How far down in the panel the list begins: what stands above it comes and goes. */
function useMarginAbove(list: { readonly current: HTMLElement | null }): number {
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const scroller = scrollerOf(list.current);
    if (list.current === null || scroller === null) return;
    const now = Math.round(list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop);
    if (now !== margin) setMargin(now);
  });
  return margin;
}
