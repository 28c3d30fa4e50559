/** What the command line says. */
export const cli = {
  usage: `银龄名册 命令行

用法：npm run -s roster -- <命令> [文件…] [选项]

  check FILE…                 名册检查：逐格列出错误、提醒、提示
  accept FILE --rule 规则 --cell 单元格 --reason 理由 --by 姓名 --accept 清单
                              说明理由、予以认可，记入清单
  fix FILE -o OUT             改好可以放心改的地方，另存一份
  enrich FILE -o OUT          补全：能推算出来的空格填上，另存一份
  match FILE…                 找出几份名册里的同一个人
  summary FILE… -o OUT.xlsx   不用服务，直接汇总成区级工作簿
  submit FILE --unit 单位 --server 网址   报送到服务
  settle [标识|姓名:栏目…] --unit 单位 --server 网址 [--mine|--theirs|--withdraw]
                              两边说法不一处逐格列出，选定用哪个值，或撤回待老干部局决定的值
  reports --month 2026-10 --server 网址 [--remind 单位]
                              月度变动报告：哪些单位已报、未报、逾期；给出催报文字（用老干部局或管理口令）
  submit FILE --unit 单位 --to 报送包 --device-key 密钥 --office-key 公钥
                              不联网：写成报送包，交老干部局导入
  receipt 回执 --file FILE --device-key 密钥 --office-key 公钥
                              核对回执，一致才算已报送
  device-key -o 密钥          生成本机密钥和公钥
  office-key --server 网址 -o 公钥    取得老干部局公钥
  device 名称 --unit 单位 --server 网址 --device-key 公钥
                              登记、列出、停用（--revoke 标识）单位的设备（用管理口令）
  import-package 报送包 --server 网址 -o 回执   导入报送包，取得回执（用管理口令）
  serve                       启动服务
  unit 名称 --unit 标识 --server 网址 -o 口令文件   新设单位，取得报送口令（用管理口令）
  manifest --url https://网址 [-o FILE]   生成 Excel 加载项清单
  demo                        用样例区走一遍全程

  以下命令用于运维，读取与服务相同的设置（DATA_DIR、DATABASE_URL、KEY_FILE），见 docs/operations.md：
  backup [-o FILE]            备份，加密并试恢复核对
  restore FILE [--replace]    恢复备份（先停服务）
  verify-history [--heads FILE] [--export FILE] [--rebuild]
                              验证历史没有被改动
  move-database --to 网址      搬到自己的 PostgreSQL（先停服务）
  rotate-key                  更换加密密钥
  distribute                  在 Citus 上按区分布

选项
  --as-of 2026-11-22          按哪一天检查（不写就是今天）
  --json                      以 JSON 输出（check、match、reports、settle）
  --accept FILE               已说明理由、予以认可的问题清单
  --token-file FILE           存放本单位报送口令的文件（或环境变量 ROSTER_TOKEN）
  --gone 行标识=去世|转出|误录|重复|其他   说明上次有、这次没有的人为什么没有了（转出可写 转出:单位；姓名不重的可写姓名）
  --same 标识                 确认这一行是同一人的更正
  --mine | --theirs           settle：用后报的值 | 用现行的值；--withdraw 撤回；--all 全部；--reason 理由
  --month 2026-10             哪个月的月度变动报告
  --remind 单位标识           给出这个单位的催报文字
  --base 版本                 名册上次报送到的登记版本（不写就用记在名册旁边的）
  --district 名称             汇总表上的区名
  --lang zh-CN|en             语言
  --once                      demo 做完即停止服务
  --replace                   恢复或搬迁时，替换目标数据库里的全部内容
  --heads FILE                与以前导出的链尾核对
  --export FILE               导出各名册的链尾
  --rebuild                   按历史重建各表
`,
  severity: { error: "错误", warning: "提醒", info: "提示" },
  optionUnknown: "看不懂这个选项：{given}。用 --help 查看全部选项。",
  dayWrong: "“{given}”不是日期，请写成 2026-11-22 这样。",
  languageUnknown: "没有“{given}”这种语言，请写 zh-CN 或 en。",
  seedWrong: "“{given}”不是样例编号，请写 0 或正整数。",
  monthWrong: "“{given}”不是月份，请写成 2026-10 这样。",
  reportsNeed: "请用 --month 写明月份（如 2026-10），用 --server 写明服务网址。",
  reportsHead: "{month}离退休干部月度变动报告：截止{due}，截至{today}已报 {confirmed} 个单位（其中逾期 {confirmedLate} 个、无变动 {none} 个），未报 {open} 个，逾期未报 {overdue} 个。",
  reportsLine: "  {state}　{name}（{unit}）{more}",
  reportsLate: "　逾期{days}天",
  reportsLead: "　待分管领导确认 {count} 份",
  reportsYear: "　今年应报 {owed} 次、逾期 {late} 次",
  reportsAdvice: "  （期限仅供参考：还没有文件规定这个月的报送责任，不计逾期次数。）",
  commandUnknown: "没有“{command}”这个命令。用 --help 查看全部命令。",
  fileNeeded: "请写明要处理的文件。",
  oneFileNeeded: "这个命令一次只处理一个文件。",
  outputNeeded: "请用 -o 写明另存到哪里。",
  outputMustBeXlsx: "另存的文件名请以 .xlsx 结尾：{file}",
  newUnitNeeds: "请写明单位名称、--unit 标识（小写字母和数字）、--server 服务网址，并用 -o 指定口令存放的文件。",
  newUnitDone: "已设立单位“{name}”（{unit}），报送口令写在 {file}，请交给该单位妥善保管。",
  unitNeeded: "请用 --unit 写明单位，并用 --server 写明服务网址（联网报送）或用 --to 写明报送包（不联网），两者选一。",
  tokenNeeded: "请用 --token-file 指定存放报送口令的文件，或设置环境变量 ROSTER_TOKEN。",
  stopped: "已停止，没有留下写了一半的文件。",
  reading: "正在读取 {file}（{done}/{of}）",
  checking: "正在检查 {file}",
  checkHead: "【名册检查】{file}　按 {asOf} 检查",
  checkSheet: "工作表“{sheet}”：{people} 人，第 {first}–{last} 行；错误 {errors} 处，提醒 {warnings} 处，提示 {infos} 处",
  hiddenSheet: "（隐藏的工作表）",
  checkCsv: "{people} 人，第 {first}–{last} 行；错误 {errors} 处，提醒 {warnings} 处，提示 {infos} 处",
  checkRule: "  [{severity}] {title}（{count} 处）",
  checkFinding: "    {cell}　{message}",
  checkAdvice: "    怎么办：{advice}",
  checkAsk: "  [请确认] {column} 列：{because}",
  checkClean: "  没有发现问题。",
  checkSkipped: "工作表“{sheet}”没有当作名册：{reason}",
  nothingRead: "{file}：{message}",
  acceptNeeds: "请写明 --rule 规则代码、--cell 单元格、--reason 理由、--by 认可人，并用 --accept 指定清单文件。",
  acceptDone: "已记入 {file}：{cell}　{message}",
  acceptNotFound: "单元格 {cell} 没有 {rule} 这个问题，请先用 check 核对。",
  fixDone: "改好 {count} 处，另存为 {file}。其余内容与原文件一致。",
  fixDoneNew: "改好 {count} 处，另存为新工作簿 {file}。",
  fixNothing: "没有可以放心直接改的地方，未另存文件。",
  fixLine: "  {sheet}{cell}：{value}",
  enrichDone: "补全 {count} 格，另存为 {file}。其余内容与原文件一致。",
  enrichDoneNew: "补全 {count} 格，另存为新工作簿 {file}。",
  enrichNothing: "没有可以补全的空格，未另存文件。",
  enrichLine: "  {sheet}{cell}：{value}（{source}）",
  lost: "原文件不是 .xlsx，另存为新工作簿，以下内容没有带过来：{what}",
  matchHead: "{records} 行，认定为 {people} 人；{review} 对请人工核对。",
  matchReview: "  请核对：{a} 与 {b}（{reasons}）",
  matchPlace: "{file} {sheet} 第{row}行",
  summaryDone: "汇总 {units} 个单位、{people} 人（其中待更正 {waiting} 人），工作簿：{file}",
  summaryMerged: "  {records} 行名册记录合并为 {people} 人，同一人由两个单位列出的 {shared} 人，只计一次。",
  submitSent: "已收到：新增 {added}，更正 {changed}，减少 {removed}；登记版本 {revision}，本单位在册 {count} 人。",
  submitNothing: "与上次报送一致，没有变动。登记版本 {revision}，本单位在册 {count} 人。",
  submitWaiting: "  待更正 {count} 人：这些值先不入库，请更正后再报送；人已计入人数。",
  submitHeldLine: "    {place}　{fields}",
  submitAsk: "  上次有、这次没有：{name}（标识 {recordId}）。请用 --gone {recordId}=去世|转出|误录|重复|其他 说明原因，未说明前不减少。",
  submitAskSame: "  {place} 与上次的 {name} 像是同一人，但改动很大。是更正请用 --same {recordId}；原来的人已去世或转出请用 --gone {recordId}=原因，这一行按新增报送。未确认前两边都不动。",
  goneWrong: "“{given}”看不懂，请写成 标识=去世（或转出、误录、重复、其他）；知道转到哪个单位的写 标识=转出:单位标识。",
  baseWrong: "“{given}”不是登记版本，请写 0 或正整数。",
  submitAgreed: "已报送：服务与名册核对一致，登记版本 {revision}，{count} 人。",
  submitDiffers: "尚未完全报送：名册 {rows} 人，其中已报 {told} 人；服务登记 {count} 人（版本 {revision}），两边内容还不一致，原因见上。",
  submitBaseUnknown: "没有记下这份名册上次报送的版本，按服务上最新的版本 {revision} 比较。",
  submitAwaitsLead: "  这次报送要等本单位分管领导确认后才生效。",
  submitNoRecord: "  {name}：服务上已没有这个人，这处更正没有用上。",
  submitConflict: "  两边说法不一：{name} 的{field}，本名册报“{told}”，现行为“{standing}”。两个值都已保留，请与同事核对后改定再报，或用 settle 选定。{place}",
  submitProposal: "  待老干部局决定：{name} 的{field}，本名册报“{told}”，现行为“{standing}”。{place}",
  submitSince: "  同事已报的更改，本名册还没有：{name} 的{field}由“{from}”改为“{to}”。请照改，或改定后再报。",
  submitSinceAdded: "  同事已新增 {name}（标识 {recordId}），本名册还没有。请核对后补入名册。",
  submitSinceRemoved: "  同事已将 {name} 减少（{reason}），本名册还列着。请核对。",
  submitMoreSince: "  同事的更改还有更多，这里没有列完；请从服务取回本单位已报内容核对。",
  submitUnmatched: "  “{who}”的说明没有用上：没有问到这个人，或同名的不止一人，请改写标识。",
  submitOffer: "  {sheet} {cell} 的身份证号丢了位数，本单位以前报过 {value}。请核对证件后按文本填入。",
  emptyCell: "（空）",
  packNeeds: "不联网报送请写明 --unit 单位标识、--to 报送包、--device-key 本机密钥、--office-key 老干部局公钥。",
  packDone: "报送包已写到 {file}：{count} 人，依据版本 {revision}。请交老干部局导入；收到回执后用 receipt 核对，核对一致才算已报送。",
  deviceKeyNeeds: "请用 -o 写明本机密钥存放的文件。",
  deviceKeyDone: "本机密钥写在 {file}（仅当前用户可读，不要外传）；公钥写在 {shared}，请交老干部局登记。",
  manifestNeeds: "请用 --url 写明服务的网址，如 --url https://roster.example.gov.cn；用 -o 写明另存到哪里。",
  manifestAddress: "“{given}”不能用作加载项的网址。Office 只接受 https:// 开头的网址，后面不带 ? 或 #。",
  manifestDone: "加载项清单写在 {file}。请由管理员在 Microsoft 365 管理中心上传，或放到受信任的共享文件夹。",
  officeKeyNeeds: "请写明 --server 服务网址，并用 -o 写明公钥存放的文件。",
  officeKeyDone: "老干部局公钥写在 {file}，可以交给各单位。",
  deviceNeeds: "登记设备请写明设备名称、--unit、--server、--device-key 设备公钥；停用请写 --revoke 设备标识；只写 --unit 和 --server 列出设备。",
  deviceDone: "已为 {unit} 登记设备“{label}”（标识 {deviceId}）。",
  deviceRevoked: "设备“{label}”已停用，还没有导入的报送包不再接收，请单位换登记过的电脑重新生成。",
  deviceLine: "{deviceId}　{label}",
  deviceLineRevoked: "{deviceId}　{label}（{at} 起停用）",
  importNeeds: "请写明 --server 服务网址，并用 -o 写明回执存放的文件。",
  importDone: "已导入 {unit} 的报送包，回执写在 {file}，请交还该单位核对。",
  receiptNeeds: "请写明回执文件、--file 名册、--device-key 本机密钥、--office-key 老干部局公钥。",
  receiptHead: "{unit} 的回执，签名属实，收到时间 {at}",
  receiptUnknown: "  {place}：打包后改过，或还没有报上。",
  submitRefused: "服务没有接收（{code}）：{detail}",
  serviceUnreachable: "连不上服务 {detail}，请检查网址和网络。名册没有变动，可稍后再报送。",
  serving: "服务已启动：{url}（Ctrl-C 停止）",
  adminToken: "首次启动，管理口令写在 {file}（仅本机当前用户可读）。",
  setUp: "还没有管理员：请在 24 小时内打开下面的链接设置第一个管理员账号，只能用一次。\n  {url}",
  serviceLost: "数据库意外停止，服务已随之停止。请重新启动；已确认收到的报送不会丢失。",
  serviceStopped: "服务已停止。",
  demoHead: "银龄名册演示：样例区“{district}”，全部人员均为虚构，按 {asOf} 计算。",
  demoSamples: "一、各单位的名册：{files} 个文件，{units} 个单位，写到 {folder}",
  demoChecked: "二、名册检查：读出 {sheets} 张名册、{rows} 行人员；错误 {errors} 处，提醒 {warnings} 处，提示 {infos} 处",
  demoTop: "    {title}：{count} 处",
  demoFixed: "三、改正与补全：放心改 {fixed} 处，推算补全 {filled} 格，写到 {folder}",
  demoSubmitted: "四、报送与合并：{records} 行记录合并为 {people} 人，{shared} 人由两个单位列出（只计一次）；待更正 {waiting} 人，照常计数",
  demoDeaths: "    去世 {deceased} 人，疑似去世待确认 {muted} 人：不再列入慰问和祝寿名单",
  demoReport: "五、区级汇总工作簿：{file}",
  demoFigures: "    健在 {living} 人：离休 {lixiu} 人、退休 {tuixiu} 人；80 岁及以上 {eighty} 人",
  demoPurpose: "演示：编制区级汇总工作簿",
  demoTime: "用时 {seconds} 秒，其中检查与合并 {work} 秒。",
  demoUrl: "服务在运行：{url}（Ctrl-C 停止）",
  demoBusy: "{folder} 正被另一个演示使用，请先停止它。",
} as const;
