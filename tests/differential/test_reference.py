"""The reference implementation against the worked numbers of the rules. Run: python test_reference.py"""

import json
import unittest
from datetime import date
from fractions import Fraction

import assessment
import cases
import compare
import dates
import figures
import paths
import reference as ref
import rules
import small_numbers

F = Fraction


def truncated(value, decimals):
    """A number cut (not rounded) after some decimals, as the rules print it with `...`."""
    whole = abs(value) * 10 ** decimals
    text = str(int(whole)).rjust(decimals + 1, "0")
    return ("-" if value < 0 else "") + text[:-decimals] + "." + text[-decimals:]


def path(phrase, day, baseline=None, baseline_date=None, start="2017-10-01", end="2021-12-31", **more):
    """The path answer of a phrase on a day."""
    return ref.answer({"op": "path", "phrase": phrase, "baseline": baseline, "unit": "percent", "baselineDate": baseline_date or start,
                       "periodStart": start, "periodEnd": end, "date": day, **more})


def assess(phrase, baseline, baseline_date, rows, start="2017-10-01", end="2021-09-30", direction=None, as_of=None,
           known_at="2030-01-01", **more):
    """The assessment of a phrase against rows of (date, value) or (date, value, known), on the day of the last of them."""
    as_of = as_of or max((row[0] for row in rows), default="2030-01-01")
    observations = [{"date": row[0], "value": row[1], "known": row[-1] if len(row) == 3 else row[0]} for row in rows]
    return ref.answer({"op": "assess", "phrase": phrase, "unit": "percent", "direction": direction, "baseline": baseline,
                       "baselineDate": baseline_date, "periodStart": start, "periodEnd": end, "asOf": as_of, "knownAt": known_at,
                       "observations": observations, **more})


class Time(unittest.TestCase):
    def test_elapsed_days(self):
        self.assertEqual(dates.days(date(2021, 2, 28), date(2025, 8, 31)), 1645)
        self.assertEqual(dates.days(date(2018, 12, 31), date(2025, 8, 31)), 2435)
        self.assertEqual(dates.days(date(2018, 12, 31), date(2022, 12, 31)), 1461)
        self.assertEqual(dates.inclusive_days(date(2017, 10, 1), date(2018, 4, 1)), 183)
        self.assertEqual(dates.inclusive_days(date(2017, 10, 1), date(2018, 9, 30)), 365)

    def test_years(self):
        self.assertEqual(dates.years(date(2017, 10, 1), date(2021, 9, 30)), 3 + F(364, 365))
        self.assertEqual(dates.years(date(2017, 10, 1), date(2017, 10, 1)), 0)
        self.assertEqual(dates.years(date(2020, 2, 29), date(2021, 2, 28)), 1)
        self.assertEqual(dates.years(date(2020, 2, 29), date(2024, 2, 28)), 3 + F(365, 366))
        self.assertEqual(dates.years(date(2020, 2, 29), date(2024, 2, 29)), 4)
        self.assertEqual(ref.answer({"op": "years", "from": "2024-01-01", "to": "2024-07-02"}), {"num": 1, "den": 2})

    def test_anniversary_falls_back_to_the_28th(self):
        self.assertEqual(dates.anniversary(date(2020, 2, 29), 2), date(2022, 2, 28))
        self.assertEqual(dates.anniversary(date(2020, 2, 29), 4), date(2024, 2, 29))
        got = path("reduceres til 10 % inden for 2 år", "2021-01-01", "20", "2020-02-29")
        self.assertEqual(got["deadline"], "2022-02-28")


class Paths(unittest.TestCase):
    def level(self, day, **more):
        return path("øges til 85 % inden 31. august 2025", day, "20", "2021-02-28", "2021-09-01", "2025-08-31", **more)

    def test_level(self):
        self.assertEqual(self.level("2021-12-31")["expected"], F(8795, 274))
        self.assertEqual(self.level("2023-08-31")["expected"], F(46145, 822))
        self.assertEqual(self.level("2024-12-31")["expected"], F(45367705, 601704))
        self.assertEqual(self.level("2025-08-31"), {"expected": 85, "target": 85, "deadline": "2025-08-31"})
        self.assertEqual(self.level("2029-01-01")["expected"], 85)
        self.assertEqual(self.level("2021-02-28")["expected"], 20)

    def test_level_without_deadline_ends_with_the_agreement(self):
        self.assertEqual(path("øges til 85 %", "2022-01-01", "20", "2021-02-28", "2021-09-01", "2025-08-31")["deadline"], "2025-08-31")

    def test_level_from_the_end_of_a_month(self):
        self.assertEqual(self.level("2023-08-31", baselineReference="2021-02")["expected"], F(8441545, 150426))
        self.assertEqual(self.level("2024-12-31", baselineReference="2021-02")["expected"], F(41315, 548))

    def test_level_by_days(self):
        for day, cut in (("2021-12-31", "32.0911854"), ("2023-08-31", "56.1155015197"), ("2024-12-31", "75.3981762917")):
            expected = self.level(day, clock="days")["expected"]
            self.assertEqual(truncated(expected, len(cut) - 3), cut)

    def test_one_clock(self):
        for phrase in ("falder med 40 procentpoint inden 31. december 2027", "falder årligt med 10 % af udgangspunktet",
                       "reduceres til 81 % inden 31. december 2025 med samme procent hvert år"):
            self.assertEqual(path(phrase, "2024-12-31", "100", "2023-12-31", end="2027-12-31")["expected"], 90)
        by_days = path("falder med 40 procentpoint inden 31. december 2027", "2024-12-31", "100", "2023-12-31", clock="days")
        self.assertEqual(by_days["expected"], 100 - 40 * F(366, 1461))
        got = path("reduceres til 15 % inden 31. december 2030", "2018-12-31", "20,0", "2015-12-31", baselineReference="2015")
        self.assertEqual(got["expected"], 19)

    def test_relative(self):
        def expected(day):
            return path("reduceres med 30 % inden for 2 år og fastholdes", day, "40", "2017-10-01")["expected"]
        self.assertEqual(truncated(expected("2018-04-01"), 10), "37.0082191780")
        self.assertEqual([expected(day) for day in ("2018-10-01", "2019-10-01", "2021-09-30")], [34, 28, 28])

    def test_annual_of_the_previous_year(self):
        def expected(day):
            return path("falder årligt med 10 % af året før", day, "200", "2017-10-01")["expected"]
        on_anniversaries = [expected(f"{year}-10-01") for year in (2018, 2019, 2020, 2021)]
        self.assertEqual(on_anniversaries, [180, 162, F("145.8"), F("131.22")])
        self.assertEqual(truncated(expected("2021-09-30"), 10), "131.2578832944")

    def test_annual_of_the_baseline(self):
        def expected(day):
            return path("falder årligt med 10 % af udgangspunktet", day, "200", "2017-10-01")["expected"]
        self.assertEqual([expected(f"{year}-10-01") for year in (2018, 2019, 2020, 2021)], [180, 160, 140, 120])
        self.assertEqual(truncated(expected("2021-09-30"), 10), "120.0547945205")

    def test_four_years_of_ten_percent_leave(self):
        rule = rules.parse("falder årligt med 10 % af året før")
        self.assertEqual(paths.annual_previous(rule, F(1), dates.Start(date(2017, 10, 1)), date(2021, 10, 1)), F("0.6561"))
        rule = rules.parse("falder årligt med 10 % af udgangspunktet")
        self.assertEqual(paths.annual_baseline(rule, F(1), dates.Start(date(2017, 10, 1)), date(2021, 10, 1)), F("0.60"))

    def test_absolute(self):
        got = path("falder med 5 procentpoint inden 31. december 2025", "2024-12-31", "30", "2023-12-31")
        self.assertEqual(got, {"expected": F("27.5"), "target": 25, "deadline": "2025-12-31"})

    def test_volume(self):
        after_a_year = path("mindst 75 årligt", "2018-09-30", start="2017-10-01", end="2021-09-30")
        self.assertEqual(after_a_year, {"expected": 75, "target": 75, "deadline": "2018-09-30"})
        self.assertEqual(truncated(path("mindst 75 årligt", "2018-04-01", end="2021-09-30")["expected"], 10), "37.6027397260")
        self.assertEqual(path("mindst 75 årligt", "2018-10-01", end="2021-09-30")["expected"], F(75, 365))
        self.assertEqual(path("mindst 300 i perioden", "2021-09-30", end="2021-09-30")["expected"], 300)
        leap = {"start": "2021-03-01", "end": "2025-02-28"}
        self.assertEqual(path("mindst 300 i perioden", "2024-02-29", **leap)["expected"], 225)
        self.assertEqual(path("mindst 300 i perioden", "2024-02-29", clock="days", **leap)["expected"], 300 * F(1096, 1461))
        self.assertEqual(path("mindst 75 årligt", "2024-02-28", **leap)["expected"], F(9125, 122))
        self.assertEqual(path("mindst 300 i perioden", "2022-08-31", start="2021-09-01", end="2025-08-31")["expected"], 75)

    def test_gap(self):
        got = path("forskellen til kommunen halveres inden 31. august 2025", "2022-12-31", "50,65", "2018-12-31", municipality="17,72")
        self.assertEqual((truncated(got["expected"], 10), got["target"], got["deadline"]), ("23.0496465269", F("16.465"), "2025-08-31"))
        start = path("forskellen til kommunen halveres inden 31. august 2025", "2018-12-31", "50,65", "2018-12-31", municipality="17,72")
        self.assertEqual(start["expected"], F("32.93"))

    def test_occupancy(self):
        self.assertEqual(path("12 løbende pladser à 10 uger", "2022-01-01")["expected"], 12)
        a_year = paths.courses(12, 10, date(2022, 1, 1), date(2022, 12, 31))
        self.assertEqual(a_year, F(12 * 365, 70))
        self.assertEqual(int(a_year), 62)

    def test_direction_and_maintain(self):
        self.assertEqual(path("reduceres i perioden", "2019-01-01", "20"), {"expected": None, "target": None, "deadline": "2021-12-31"})
        self.assertEqual(path("fastholdes", "2019-01-01", "20,5"), {"expected": F("20.5"), "target": F("20.5"), "deadline": "2021-12-31"})

    def test_compound_form_is_part_of_the_rule(self):
        rows = [("2022-01-01", "15")]
        phrase = "reduceres til 10 % inden 1. januar 2023"
        linear = assess(phrase, "20", "2021-01-01", rows)
        compound = assess(phrase + " med samme procent hvert år", "20", "2021-01-01", rows)
        self.assertEqual((linear["status"], linear["ratio"]), ("onTrack", 1))
        self.assertEqual(compound["status"], "behind")
        self.assertEqual(truncated(compound["ratio"], 9), "0.853553390")                      # 5 / (20 - 10 * sqrt 2)


class Assessment(unittest.TestCase):
    def level(self, value, day="2023-08-31", **more):
        return assess("øges til 85 % inden 31. august 2025", "20", "2021-02-28", [(day, value)], "2021-09-01", "2025-08-31",
                      as_of=day, **more)

    def test_ratios_of_the_level(self):
        for value, ratio, status in (("55", F(5754, 5941), "onTrack"), ("45", F(4110, 5941), "behind"),
                                     ("30", F(1644, 5941), "farBehind"), ("19", F(-822, 29705), "worsening")):
            got = self.level(value)
            self.assertEqual((got["ratio"], got["status"]), (ratio, status))
        self.assertEqual((self.level("20")["ratio"], self.level("20")["status"]), (0, "farBehind"))

    def test_reached_lost_missed(self):
        self.assertEqual(self.level("85")["status"], "reached")
        self.assertEqual(self.level("84,9")["status"], "onTrack")
        self.assertEqual(self.level("84,9", "2025-08-31")["status"], "missed")

    def test_the_table(self):
        phrase = "øges til 85 % inden 31. august 2025"
        late, fallen = (("2025-08-31", "84"), ("2026-08-31", "86")), (("2025-08-31", "86"), ("2026-08-31", "84"))
        for held, rows, as_of, status in (
                ("", [("2025-12-31", "86")], "2030-01-01", "reached"), ("", late, "2030-01-01", "reachedLate"),
                ("", fallen, "2030-01-01", "reachedAtDeadline"), (" og fastholdes", fallen, "2030-01-01", "lost"),
                ("", [("2023-12-31", "86"), ("2024-12-31", "80")], "2025-03-01", "onTrack"),
                (" og fastholdes", [("2023-12-31", "86"), ("2024-12-31", "80")], "2025-03-01", "lost"),
                ("", [("2023-12-31", "65")], "2025-08-31", "onTrack"), ("", [("2023-12-31", "65")], "2025-09-01", "deadlinePassed")):
            got = assess(phrase + held, "20", "2021-02-28", rows, "2021-09-01", "2025-08-31", as_of=as_of)
            self.assertEqual(got["status"], status)
        self.assertEqual(got["before"], "onTrack")

    def test_an_end_that_is_no_true_value(self):
        def possible(phrase, rows, b="20"):
            return assess(phrase, b, "2020-12-31", rows)["possible"]
        rising = "øges til 85,4 % inden 31. december 2022"
        self.assertEqual(possible(rising, [("2022-12-31", "85"), ("2023-12-31", "86")]), ["reached", "reachedLate"])
        self.assertEqual(possible("øges til 84,5 % inden 31. december 2022", [("2022-12-31", "84")]), ["missed"])
        self.assertEqual(possible("reduceres til 19,5 % inden 31. december 2022", [("2022-12-31", "20")], "60"), ["missed", "reached"])

    def test_years(self):
        def years(rows, as_of):
            observations = [{"date": day, "value": value, "known": day} for day, value in rows]
            case = {"op": "assess", "phrase": "mindst 75 årligt", "unit": "persons", "periodStart": "2017-10-01", "periodEnd": "2021-09-30",
                    "asOf": as_of, "knownAt": "2030-01-01", "observations": observations}
            got = ref.answer(case)
            return got["status"], got["years"]
        finished = [("2018-09-30", "40"), ("2019-09-30", "30"), ("2020-09-30", "20")]
        missed = ["missed"] * 3
        self.assertEqual(years([*finished, ("2020-12-29", "20")], "2020-12-31"), ("onTrack", [*missed, "onTrack"]))
        self.assertEqual(years(finished, "2020-12-31"), ("missed", [*missed, None]))
        self.assertEqual(years([("2018-06-30", "50")], "2018-12-01"), ("notAssessable", [None, None]))
        self.assertEqual(years([("2018-06-30", "75")], "2018-12-01"), ("reached", ["reached", None]))

    def test_ratios_by_days_and_from_the_end_of_a_month(self):
        self.assertEqual(self.level("55", clock="days")["ratio"], F(11515, 11882))
        self.assertEqual(truncated(self.level("19", clock="days")["ratio"], 12), "-0.027688941255")
        self.assertEqual(self.level("55", baselineReference="2021-02")["ratio"], F(1052982, 1086605))

    def test_one_clock(self):
        for phrase in ("falder med 40 procentpoint inden 31. december 2027", "falder årligt med 10 % af udgangspunktet"):
            got = assess(phrase, "100,0", "2023-12-31", [("2024-12-31", "90,5")], end="2027-12-31")
            self.assertEqual((got["ratio"], got["status"]), (F(95, 100), "onTrack"))
        got = assess("reduceres til 15 % inden 31. december 2030", "20,0", "2015-12-31", [("2018-12-31", "19,4")])
        self.assertEqual((got["ratio"], got["status"]), (F(60, 100), "behind"))

    def test_cuts_are_exact(self):
        phrase, start = "falder med 40 procentpoint inden 31. december 2022", "2020-12-31"
        self.assertEqual(dates.days(date(2020, 12, 31), date(2021, 12, 31)) * 2, dates.days(date(2020, 12, 31), date(2022, 12, 31)))
        for value, status in (("41,0", "onTrack"), ("41,000001", "behind"), ("48", "behind"), ("48,000001", "farBehind"),
                              ("60", "farBehind"), ("60,000001", "worsening")):
            self.assertEqual(assess(phrase, "60", start, [("2021-12-31", value)])["status"], status)

    def test_range_of_statuses(self):
        got = assess("falder med 40 procentpoint inden 31. december 2022", "60,0", "2020-12-31", [("2021-12-31", "41,0")], as_of="2022-01-01")
        self.assertEqual((got["lowest"], got["status"], got["highest"]), ("behind", "onTrack", "onTrack"))

    def test_range_counts_earlier_values_and_what_lies_between(self):
        phrase = "øges til 40 % inden 31. december 2025 og fastholdes"
        got = assess(phrase, "20,0", "2021-02-28", [("2021-12-31", "40"), ("2022-12-31", "30,0")], as_of="2023-01-01")
        self.assertEqual((got["lowest"], got["status"], got["highest"]), ("lost", "lost", "onTrack"))
        phrase = "falder med 2 procentpoint inden 31. december 2025 og fastholdes"
        got = assess(phrase, "20", "2021-02-28", [("2021-12-31", "17,9"), ("2022-12-31", "18,1")])
        self.assertEqual((got["lowest"], got["status"], got["highest"]), ("lost", "lost", "reached"))
        got = assess(phrase, "20", "2021-02-28", [("2021-12-31", "18,2"), ("2022-12-31", "18,0")])
        self.assertEqual((got["lowest"], got["highest"]), ("onTrack", "reached"))

    def test_a_target_that_cannot_occur(self):
        phrase = "falder årligt med 30 % af udgangspunktet"
        self.assertEqual(assess(phrase, "20", "2017-10-01", [("2018-10-01", "15")], end="2021-10-01"), assessment.not_assessable())
        self.assertEqual(assess(phrase, "20", "2017-10-01", [("2018-10-01", "15")], end="2020-10-01")["status"], "behind")

    def test_a_quarter_is_no_revision_of_its_year(self):
        year = {"date": "2023-12-31", "reference": "2023", "value": "38", "known": "2024-02-01"}
        quarter = {"date": "2023-12-31", "reference": "2023-Q4", "value": "10", "known": "2024-03-01"}
        case = {"asOf": "2024-06-01", "knownAt": "2024-06-01", "unit": "percent", "observations": [year, quarter]}
        for wanted, value in (("year", 38), ("quarter", 10), ("point", 38)):
            seen = assessment.known_observations(case, date(2021, 1, 1), wanted)
            self.assertEqual([item.figure.value for item in seen], [value])

    def test_places_are_filled_or_not(self):
        for values, status, counts in ((("12", "9"), "slipped", [1, 2]), (("11", "9"), "slipped", [0, 2]), (("9", "12"), "held", [1, 2])):
            rows = [{"date": day, "value": value, "known": day} for day, value in zip(("2022-01-01", "2022-06-01"), values)]
            case = {"op": "assess", "phrase": "12 løbende pladser à 10 uger", "unit": "persons", "periodStart": "2021-09-01",
                    "periodEnd": "2025-08-31", "asOf": "2023-01-01", "knownAt": "2023-01-01", "observations": rows}
            got = ref.answer(case)
            self.assertEqual((got["status"], got["countsHeld"]), (status, counts))

    def test_not_assessable(self):
        phrase = "reduceres til 10 % inden 1. januar 2023"
        none = assessment.not_assessable()
        self.assertEqual(assess(phrase, "20", "2021-01-01", []), none)
        self.assertEqual(assess(phrase, "20", "2021-01-01", [("2021-01-01", "15")]), none)
        self.assertEqual(assess(phrase, "20", "2021-01-01", [("2022-01-01", "15")], as_of="2021-12-31"), none)
        self.assertEqual(assess(phrase, "20", "2021-01-01", [("2022-01-01", "15", "2022-03-02")], known_at="2022-03-01"), none)
        self.assertEqual(assess(phrase, "20", "2023-01-01", [("2023-02-01", "15")]), none)
        self.assertEqual(assess("reduceres med 10 % inden for 2 år", "0", "2021-01-01", [("2022-01-01", "1")]), none)

    def test_known_at_ignores_later_revisions(self):
        phrase, rows = "reduceres til 10 % inden 1. januar 2023", [("2022-01-01", "10", "2022-02-01"), ("2022-01-01", "20", "2022-06-01")]
        self.assertEqual(assess(phrase, "20", "2021-01-01", rows, known_at="2022-03-01")["status"], "reached")
        self.assertEqual(assess(phrase, "20", "2021-01-01", rows)["status"], "farBehind")

    def test_baseline_that_meets_its_target_is_to_be_kept(self):
        phrase = "reduceres til 20 % inden 1. januar 2023"
        self.assertEqual(assess(phrase, "20", "2021-01-01", [("2022-01-01", "20")])["status"], "held")
        self.assertEqual(assess(phrase, "20", "2021-01-01", [("2022-01-01", "20,1")])["status"], "slipped")

    def test_direction_and_maintain(self):
        for value, status in (("20", "unchanged"), ("20,06", "worse"), ("20,04", "unchanged"), ("19,9", "better"), ("20,1", "worse")):
            self.assertEqual(assess("reduceres i perioden", "20,0", "2021-01-01", [("2022-01-01", value)])["status"], status)
        for direction, value, status in ((None, "20", "held"), (None, "20,1", "notAssessable"), ("higher", "20,1", "held"),
                                         ("lower", "20,1", "slipped"), ("lower", "3,0", "held")):
            got = assess("fastholdes", "20,0", "2021-01-01", [("2022-01-01", value)], direction=direction)
            self.assertEqual(got["status"], status)


class Shares(unittest.TestCase):
    def assert_interval(self, got, low, high):
        self.assertEqual((f"{got[0]:.10f}", f"{got[1]:.10f}"), (low, high))

    def test_wilson(self):
        self.assert_interval(small_numbers.wilson(255, 729), "0.3160443524", "0.3851188428")

    def test_newcombe(self):
        self.assert_interval(small_numbers.newcombe(235, 729, 255, 729), "-0.0210304612", "0.0757212048")
        self.assert_interval(small_numbers.newcombe(200, 729, 255, 729), "0.0278865513", "0.1225384061")

    def test_newcombe_is_that_of_statsmodels(self):
        from statsmodels.stats.proportion import confint_proportions_2indep
        for x1, n1, x2, n2 in ((235, 729, 255, 729), (0, 10, 7, 9), (5, 5, 0, 3)):
            for mine, theirs in zip(small_numbers.newcombe(x1, n1, x2, n2), confint_proportions_2indep(x2, n2, x1, n1, method="newcomb")):
                self.assertAlmostEqual(mine, theirs, places=12)

    def test_garwood(self):
        from scipy.stats import poisson
        self.assertEqual(small_numbers.count_interval(0)[0], 0)
        for x in (1, 7, 75, 1040):
            low, high = small_numbers.count_interval(x)
            self.assertAlmostEqual(poisson.sf(x - 1, low), 0.025, places=10)
            self.assertAlmostEqual(poisson.cdf(x, high), 0.025, places=10)

    def test_whole_numbers_behind_a_share(self):
        self.assertEqual(small_numbers.whole_n(258, "42,9"), (601, 602))
        self.assertEqual(small_numbers.whole_n(786, "48,7"), (1613, 1615))
        self.assertEqual(small_numbers.whole_n(860, "57,1"), (1505, 1507))
        self.assertEqual(small_numbers.whole_n(1040, "48,7"), (2134, 2137))
        self.assertEqual(small_numbers.whole_n(7, "99,95"), (None, None))
        first, last = small_numbers.whole_n(255, "35,0")
        self.assertTrue(first <= 729 <= last)


class Figures(unittest.TestCase):
    def test_figures(self):
        for text, value, decimals in (("1.040", 1040, 0), ("19,14%", F("19.14"), 2), ("42,8 %", F("42.8"), 1), ("ca. 260", 260, 0),
                                      ("ca. 64 %", 64, 0), ("-1.234.567,50", F("-1234567.5"), 2), ("1.3 %", F("1.3"), 1)):
            self.assertEqual(figures.figure(text), (value, decimals))

    def test_what_is_no_figure(self):
        for text in ("", "1.04", "1,", ",5", "12.3456", "1..040"):
            with self.assertRaises(ValueError):
                figures.figure(text)


class Powers(unittest.TestCase):
    def test_exact_roots_stay_exact(self):
        self.assertEqual(figures.power(F("0.81"), F(1, 2)), F("0.9"))
        self.assertEqual(figures.power(F(1, 4), F(3, 2)), F(1, 8))

    def test_fifty_digits(self):
        self.assertLess(abs(figures.power(F(2), F(1, 2)) ** 2 - 2), F(1, 10 ** 48))
        self.assertLess(abs(figures.power(F("0.9"), F(364, 365)) ** 365 - F("0.9") ** 364), F(1, 10 ** 46))


class Comparison(unittest.TestCase):
    def test_cases_are_repeatable_and_readable(self):
        self.assertEqual(list(cases.generate(7, 200)), list(cases.generate(7, 200)))
        for case in cases.generate(7, 200):
            self.assertNotIn("tags", case)
            ref.answer(json.loads(json.dumps(case)))

    def test_tolerances(self):
        self.assertTrue(compare.same_decimal(F(1, 3), "0.333333333333"))
        self.assertFalse(compare.same_decimal(F(1, 3), "0.33333333"))
        self.assertFalse(compare.same_decimal(F(0), "0.000001"))
        self.assertTrue(compare.same_statistic(0.5, 0.500000001))
        self.assertFalse(compare.same_statistic(0.5, 0.5000001))

    def test_wrong_answers_are_seen(self):
        case = {"op": "years", "from": "2017-10-01", "to": "2021-09-30"}
        expected = ref.answer(case)
        self.assertEqual(compare.wrong_fields(expected, {"num": 1459, "den": 365}), [])
        self.assertEqual(compare.wrong_fields(expected, {"num": 1459}), ["den"])
        self.assertEqual(compare.wrong_fields(expected, {"error": {"code": "x", "message": "y"}}), ["error"])


if __name__ == "__main__":
    unittest.main()
