/** The pane's view 补全, beside what `pane` says. */
export const paneEnrich = {
  present: "填入现有各列的空白处",
  presentHint: "已勾选的会填入，逐项注明依据。",
  offers: "还可以新增的列",
  offersHint: "本表没有这些列。勾选后在最右边新增一列，格式与旁边一列相同；不勾选就不加。",
  offer: "新增“{heading}”列（{count} 人）",
  sheet: "（{sheet}）",
  fill: "填入 {cells} 处",
  fillWith: "填入 {cells} 处，新增 {columns} 列",
  fillColumns: "新增 {columns} 列",
  more: "再看 {count} 处",
  pickOne: "填入 {cell}",
  nothing: "没有可以补全的空白单元格，也没有可以新增的列。",
};
