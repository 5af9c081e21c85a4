// A small request of every operation that succeeds.

const period = { start: "2021-09-01", end: "2025-08-31" };

/** @type {import("delaftale").requests.Indicator} */
const indicator = {
  id: "grad",
  name: "Andel beboere i beskæftigelse",
  unit: "percent",
  direction: "higher",
  baseline: { value: "42,8 %", reference: "2020-12-31" },
  rule: { rule: "øges til 60 % inden 31. august 2025" },
};

/** @type {import("delaftale").TableDocument} */
const table = {
  schemaVersion: "2",
  table: {
    id: "maalgrupper",
    reference: "2021-03-01",
    departments: ["22", "24"],
    rows: [{ code: "6.2", label: "Jobparate", cells: [12, 15], total: 27 }],
  },
};

/** @type {import("delaftale").PlanDocument} */
const plan = {
  schemaVersion: "2",
  plan: {
    id: "plan",
    title: "Planen",
    municipality: "Byen",
    regime: "2019-26",
    period,
    delaftaler: [
      {
        id: "job",
        focusArea: "beskaeftigelse",
        period,
        objectives: [{ id: "aktive", text: "Flere er i beskæftigelse", indicators: [indicator] }],
      },
    ],
  },
};

/** @type {import("delaftale").ObservationsDocument} */
const observations = {
  schemaVersion: "2",
  observations: [{ delaftale: "job", indicator: "grad", reference: "2023-08-31", value: "55 %", known: "2023-10-01" }],
};

const asOf = "2023-12-01";

/** @type {import("delaftale").Requests} */
export const requests = {
  versions: {},
  operations: {},
  errorCodes: {},
  parseFigure: { text: "19,14%" },
  formatFigure: { decimal: "1234.50", unit: "kroner" },
  parseReference: { text: "31. august 2025" },
  parsePeriod: { text: "1. september 2021 - 31. august 2025" },
  parseRule: { text: "øges til 85 % inden 31. august 2025" },
  expected: { rule: "øges til 85 % inden 31. august 2025", period, baseline: "42,8 %", reference: "2020", days: [asOf] },
  checkPlan: { plan },
  assess: { plan, observations, asOf },
  assessIndicator: { indicator, period, observations: [{ reference: "2023-08-31", value: "55 %" }], asOf },
  audit: { plan },
  calendar: { plan, observations, asOf },
  report: { plan, observations, asOf, form: "text" },
  differences: { before: plan, after: { ...plan, plan: { ...plan.plan, title: "Den nye plan" } } },
  targetGroup: { code: "6.1", on: "2021-03-01" },
  table: { table },
  tableChange: { older: table, newer: { ...table, table: { ...table.table, reference: "2021-09-01" } } },
  checkShare: { part: "258 personer", whole: "601 personer", printed: "42,9 %" },
  checkSum: { parts: ["75,8", "496,2"], total: "572,0" },
  wholeNumbers: { count: 258, share: "42,9 %" },
  formula: { formula: "figure", arguments: [{ cells: ["19,14 %"] }] },
  readObservations: { plan, rows: [["Gælder", "grad"], ["2022", "30 %"]] },
  // Between the marks is written by core/tests/operations.rs: the first request of every other operation in tests/vectors.
  // <vectors>
  vocabulary: {},
  portfolio: {"asOf":"2024-06-30","form":"markdown","plans":[]},
  // </vectors>
};
