// What a member can do with saved views of the inbox and saved reports of figures: keep one, change it, take it away. Never touches a table or a socket.
import { refuse, type Result } from "../../shared/core/result.ts";
import { putReport, putView } from "../../shared/doc/shopDoc.ts";
import { readReport, REPORT_NAME_CHARS, type Report } from "../../shared/domain/insight/report.ts";
import { readView, VIEW_NAME_CHARS, type TicketView } from "../../shared/domain/ticketView.ts";
import { changeLists } from "./changeLists.ts";
import type { ActionPorts } from "./changeTicket.ts";

export interface ViewActions {
  /** Keeps it, new or in the place of the one with its id. Also the undo of taking one away. */
  readonly putView: (view: TicketView) => Promise<Result<void>>;
  readonly removeView: (view: Pick<TicketView, "id" | "name">) => Promise<Result<void>>;
  /** The same for a report. */
  readonly putReport: (report: Report) => Promise<Result<void>>;
  readonly removeReport: (report: Pick<Report, "id" | "name">) => Promise<Result<void>>;
}

/** Each is saved on the device when its promise gives ok; the room judges it again when there is a line. */
export function createViewActions(ports: ActionPorts): ViewActions {
  return {
    async putView(given) {
      const view = readView({ ...given, name: given.name.trim() });
      return view === undefined ? unfit : changeLists(ports, "view", view.name, (doc) => putView(doc, view.id, view));
    },
    removeView: ({ id, name }) => changeLists(ports, "view", name, (doc) => putView(doc, id, undefined)),
    async putReport(given) {
      const report = readReport({ ...given, name: given.name.trim() });
      return report === undefined ? unfitReport : changeLists(ports, "view", report.name, (doc) => putReport(doc, report.id, report));
    },
    removeReport: ({ id, name }) => changeLists(ports, "view", name, (doc) => putReport(doc, id, undefined)),
  };
}

const unfit = refuse(
  "malformed",
  `视图要有名字，最多 ${VIEW_NAME_CHARS} 字。 A view needs a name of at most ${VIEW_NAME_CHARS} characters.`,
);
const unfitReport = refuse(
  "malformed",
  `报表要有名字，最多 ${REPORT_NAME_CHARS} 字；要发出去的报表最多按一项筛选。 A report needs a name of at most ${REPORT_NAME_CHARS} characters; one that is sent is filtered by one thing at most.`,
);
