// An invented plan with 500 indicators, and 20 years of invented observations, every quarter.

const AREAS = ["uddannelseOgLivschancer", "beskaeftigelse", "kriminalitetsforebyggelse", "sammenhaengskraftOgMedborgerskab"];
const YEARS = 20;
const FIRST_YEAR = 2005;

/** The same plan every time. */
export function bigPlan(indicators = 500) {
  const delaftaler = AREAS.map((focusArea, d) => ({
    id: `delaftale-${d}`,
    focusArea,
    period: { start: `${FIRST_YEAR}-01-01`, end: `${FIRST_YEAR + YEARS - 1}-12-31` },
    objectives: Array.from({ length: indicators / AREAS.length / 5 }, (_, o) => ({
      id: `delmaal-${o}`,
      text: `Opdigtet delmål ${o + 1}`,
      indicators: Array.from({ length: 5 }, (_, i) => ({
        id: `indikator-${o * 5 + i}`,
        name: `Opdigtet indikator ${o * 5 + i + 1}`,
        unit: "percent",
        direction: "higher",
        source: { name: "Opdigtet kilde", rhythm: "quarterly" },
        baseline: { value: "20 %", reference: `${FIRST_YEAR - 1}` },
        rule: { rule: `øges til 85 % inden 31. december ${FIRST_YEAR + YEARS - 1}` },
      })),
    })),
  }));
  const observations = delaftaler.flatMap((delaftale, d) =>
    delaftale.objectives.flatMap((objective) =>
      objective.indicators.flatMap((indicator, i) =>
        Array.from({ length: YEARS * 4 }, (_, q) => {
          const year = FIRST_YEAR + Math.floor(q / 4);
          const percent = 20 + (q * 65) / (YEARS * 4) + ((q * 7 + i * 3 + d * 5) % 11) - 5;
          return {
            delaftale: delaftale.id,
            indicator: indicator.id,
            reference: `${year}-Q${(q % 4) + 1}`,
            value: `${percent.toFixed(1).replace(".", ",")} %`,
            known: `${year + 1}-02-01`,
          };
        }),
      ),
    ),
  );
  return {
    plan: {
      schemaVersion: "2",
      plan: {
        id: "stor-opdigtet-plan",
        title: "En stor, opdigtet plan",
        municipality: "Opdigtet",
        regime: "2019-26",
        period: { start: `${FIRST_YEAR}-01-01`, end: `${FIRST_YEAR + YEARS - 1}-12-31` },
        delaftaler,
      },
    },
    observations: { schemaVersion: "2", plan: "stor-opdigtet-plan", invented: true, note: "Opdigtede tal.", observations },
  };
}
