// The documents of the package, by the names that the page uses.

import type { Requests, Results } from "delaftale";

export type PlanDocument = Requests["assess"]["plan"];
export type Plan = PlanDocument["plan"];
export type Delaftale = NonNullable<Plan["delaftaler"]>[number];
export type Objective = NonNullable<Delaftale["objectives"]>[number];
export type IndicatorParts = Objective["indicators"][number];
export type Table = NonNullable<Delaftale["tables"]>[number];
export type Unit = IndicatorParts["unit"];

export type ObservationsDocument = NonNullable<Requests["assess"]["observations"]>;
export type Observation = ObservationsDocument["observations"][number];

export type IndicatorAssessment = Results["assess"]["assessments"][number];
export type Assessment = IndicatorAssessment["assessment"];
export type Status = Assessment["status"];
export type Finding = Results["audit"]["findings"][number];
export type Severity = Finding["severity"];
export type Calendar = Results["calendar"][number]["calendar"];
export type Expected = Calendar["expected"][number];
export type DueState = Expected["state"];
