// The five real plans, and the observations that stand beside them; bundled from examples/plans when the page is built.

const files = import.meta.glob<string>("../../plans/*.json", { query: "?raw", import: "default" });

export interface Example {
  id: string;
  municipality: string;
  title: string;
  years: string;
  /** A day on which there is something to see. */
  asOf: string;
  /** Files with observations. Those with `opdigtede` in their name are invented, and say so themselves. */
  observations: string[];
}

export const EXAMPLES: Example[] = [
  {
    id: "soenderborg-2021",
    municipality: "Sønderborg",
    title: "Aktiv i fællesskabet",
    years: "2021–2025",
    asOf: "2024-06-30",
    observations: ["soenderborg-2021.opdigtede-observationer"],
  },
  {
    id: "svendborg-2022",
    municipality: "Svendborg",
    title: "Beskæftigelse",
    years: "2022–2025",
    asOf: "2024-06-30",
    observations: ["svendborg-2022.opdigtede-observationer"],
  },
  {
    id: "slagelse-2017",
    municipality: "Slagelse",
    title: "En fælles boligsocial indsats",
    years: "2017–2021",
    asOf: "2020-12-31",
    observations: ["slagelse-2017.opdigtede-observationer"],
  },
  {
    id: "odense-2017",
    municipality: "Odense",
    title: "Uddannelse og beskæftigelse",
    years: "2017–2021",
    asOf: "2020-12-31",
    observations: [],
  },
  {
    id: "soenderborg-2017",
    municipality: "Sønderborg",
    title: "Tre indsatsområder, kun aktiviteter",
    years: "2017–2021",
    asOf: "2020-12-31",
    observations: [],
  },
];

export const hasInvented = (example: Example) => example.observations.some((name) => name.includes("opdigtede"));

/** The text of a file in examples/plans. */
export async function exampleText(name: string): Promise<string> {
  const load = files[`../../plans/${name}.json`];
  if (!load) throw new Error(`there is no example ${name}`);
  return load();
}
