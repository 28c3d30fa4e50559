import type { forms as chinese } from "./forms.zh-CN.js";

/** Forms that are filled in or signed on paper. */
export const forms: typeof chinese = {
  page: {
    unit: "Unit: {unit}",
    unitStamp: "Unit (seal): {unit}",
    asOf: "As of {asOf}",
    people: "{count} people",
    kinds: "{count} people ({lixiu} of 离休, {tuixiu} of 退休)",
    day: "{year}-{month}-{day}",
    blankDay: "Date: ____________",
    blank: "____________",
    footer: "&CPage &P of &N",
    header: "&RInternal, keep safe",
    author: "Silver Roster",
    none: "(nobody)",
    masked: "The middle of citizens' numbers is hidden.",
  },
  heads: {
    seq: "No.", name: "Name", gender: "Sex", idNumber: "Citizen's number", birth: "Born", political: "Party", start: "Began work", kind: "Kind",
    retired: "Retired", post: "Former unit and post", rank: "Former rank", treatment: "Treatment", remark: "Remark", phone: "Phone", landline: "Landline",
    contact: "Contact", relation: "Relation", contactPhone: "Contact's phone", address: "Address", birthday: "Birthday", wish: "As wished", turns: "Turns",
    amount: "Amount (yuan)", goods: "Goods", signed: "Received by", proxy: "Relation of who received it", signedOn: "Received on",
  },
  roster: {
    sheet: "Roster", title: "Roster of retired officials, {unit}", untitled: "Roster of retired officials",
    lead: "Unit lead (signature): ", checked: "Checked by: ", made: "Made by: ", stamp: "(seal of the unit)", filled: "Filled in on: {day}", phone: "Phone: ",
  },
  gifts: {
    sheet: "Receipts", title: "{occasion}: receipts of gifts", total: "Total", totalWords: "Total in words: {words}", totalBlank: "Total in words: ____________",
    lead: "Unit lead: ", checked: "Accounts: ", made: "Handed out by (two people): ",
    note: "To be signed by the person; who receives for another signs and writes the relation.",
  },
  phones: { sheet: "Phones", title: "Phones of retired officials, {unit}", untitled: "Phones of retired officials", note: "For looking after the elders only; keep it safe and pass it to nobody." },
  birthdays: {
    sheet: "Birthdays", title: "Birthdays in {year}-{month}, {unit}", untitled: "Birthdays in {year}-{month}",
    solarDay: "{month}-{day}", dayUnknown: "{month} (day unknown)", solar: "solar", lunar: "lunar {text}", wished: "as wished", age: "{age}", round: "{age}, round",
    ask: "To be asked first", askWhy: { "lunar-day-unknown": "wishes the lunar day, which is not recorded", unreadable: "the wish “{wish}” is not clear" },
    note: "By the person's own wish, else by the date of birth of the archive. Lunar days are those of {year}.",
    unlisted: "{count} more without a month of birth are not listed.",
  },
  blank: {
    sheet: "花名册", title: "离退休干部花名册", unit: "填报单位：", day: "填报日期：　　　年　　月　　日",
    sign: "单位负责人：　　　　　　　　审核人：　　　　　　　　制表人：　　　　　　　　联系电话：",
    guide: "How to fill in", lists: "Lists", guideTitle: "How to fill in", guideHeads: ["Column", "Required", "How"],
    guideNotes: ["One person a row; merge no cells and leave the headings as they are.", "What no list offers may be written all the same; the check will say so.", "Numbers, phones and dates are text already.", "Do not delete the row of somebody who has died: write 去世 and the date."],
    listTitle: "Values of the lists (leave as they are)",
    listHead: "可选：{list}",
    required: {
      must: "required", "must-lixiu": "required for 离休", "must-tuixiu": "required for 退休", "if-member": "required for Party members", "if-deceased": "required after a death", should: "should be filled in",
      optional: "optional", derived: "worked out",
    },
    hints: {
      id: "18 characters, the last may be X.", date: "To the month, 1945.03, or to the day, 1945.03.05.", code: "Choose from the list.",
      phone: "11 digits, or with the area's code 0519-85123456; several with 、 between.", flag: "是 or 否, with what there is to say in brackets.", number: "A number.", text: "As it is.", subtable: "As it is.",
      name: "The full name as on the identity card, without spaces.", birth_date: "As the archive establishes it, to the month: 1945.03.", birthday_wish: "农历三月初五 for a lunar day, 公历3月5日 for a solar one.", seq: "From 1 on.",
      retire_date: "As approved: 2005.06.", remark: "Anything else.",
    },
  },
};
