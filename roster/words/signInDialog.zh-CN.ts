/** The dialog in which somebody signs in for the pane. */
export const signInDialog = {
  title: "银龄名册 · 登录",
  looking: "正在连接服务……",
  known: "您已登录为 {name}（{login}）。",
  goOn: "继续",
  another: "换一个账号",
  done: "已登录，请回到 Excel。本窗口会自动关闭；没有关闭的，可以手动关闭。",
};
