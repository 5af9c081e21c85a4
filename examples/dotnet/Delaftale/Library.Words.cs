using System;

namespace Delaftale
{
    // Figures, dates, rules and words.
    public sealed partial class Library
    {
        /// <summary>Reads a printed Danish figure (tal), such as "19,14 %", "1.040 personer" or "8,186 mio. kr.", or a word for
        /// why there is none, such as "afventer måling".</summary>
        /// <exception cref="DelaftaleException">The text is no figure, such as "12,3,4" ("figure.not-a-number"), or its unit is
        /// unknown ("figure.unknown-unit").</exception>
        public Figure ParseFigure(string text)
        {
            Border.Check(Native.delaftale_parse_figure(
                Border.Text(text, nameof(text)), out var value, out var decimals, out var unit, out var approximation));
            return new Figure(Value.Of(value), decimals, unit, approximation);
        }

        /// <summary>Prints a number as a figure: "19,14 %". A state is printed as its word.</summary>
        /// <param name="value">The number; with <see cref="Unit.Fraction"/> 0.1914 is printed as "19,14 %".</param>
        /// <param name="decimals">How many decimals: 0-9, or <see cref="OwnDecimals"/>.</param>
        /// <param name="unit">The unit that stands behind it.</param>
        /// <param name="language">With a comma in Danish, a point in English.</param>
        /// <exception cref="DelaftaleException">The number is NaN or infinite, or has more than 15 digits before its comma or 9
        /// after it; or <paramref name="decimals"/> is something else.</exception>
        public string FormatFigure(
            Value value, int decimals = OwnDecimals, Unit unit = Unit.None, Language language = Language.Danish)
        {
            return Border.Text((byte[] buffer, UIntPtr capacity, out UIntPtr length) =>
                Native.delaftale_format_figure(value.Raw, decimals, unit, language, buffer, capacity, out length));
        }

        /// <summary>Reads a Danish or ISO date or reference, such as "31. august 2025", "1/3 2019" or "udgang februar 2021": its
        /// last day.</summary>
        /// <exception cref="DelaftaleException">The text is no date ("date.not-a-date"), its day does not exist
        /// ("date.no-such-day") or is not in the years 1900-2199 ("date.out-of-range").</exception>
        public DateTime ParseDate(string text)
        {
            Border.Check(Native.delaftale_parse_date(Border.Text(text, nameof(text)), DateSystem.Digits, out var date));
            return Border.Day(date);
        }

        /// <summary>Prints a day: "31. august 2025".</summary>
        public string FormatDate(DateTime date, Language language = Language.Danish)
        {
            return Border.Text((byte[] buffer, UIntPtr capacity, out UIntPtr length) =>
                Native.delaftale_format_date(Border.Digits(date), DateSystem.Digits, language, buffer, capacity, out length));
        }

        /// <summary>The day of a cell of a spreadsheet. The time of the day is dropped.</summary>
        /// <param name="serial">The number in the cell.</param>
        /// <param name="system">What it counts from.</param>
        /// <exception cref="DelaftaleException">The number stands for no day ("date.not-a-date", "date.no-such-day",
        /// "date.out-of-range").</exception>
        public DateTime FromSerial(double serial, DateSystem system)
        {
            Border.Check(Native.delaftale_convert_date(serial, system, DateSystem.Digits, out var digits));
            return Border.Day(digits);
        }

        /// <summary>The number of a day in a cell of a spreadsheet.</summary>
        /// <exception cref="NoValueException">The system does not reach back to the day.</exception>
        public double ToSerial(DateTime date, DateSystem system)
        {
            Border.Check(Native.delaftale_convert_date(Border.Digits(date), DateSystem.Digits, system, out var serial));
            return serial;
        }

        /// <summary>The one canonical phrase of a rule (målsætning): "skal øges til 85% inden 31.8.2025" is "øges til 85 % inden
        /// 31. august 2025".</summary>
        /// <exception cref="DelaftaleException">The text is no rule; the message says what was expected where
        /// ("rule.not-a-rule" and other codes with "rule.").</exception>
        public string RulePhrase(string rule)
        {
            var text = Border.Text(rule, nameof(rule));
            return Border.Text((byte[] buffer, UIntPtr capacity, out UIntPtr length) =>
                Native.delaftale_rule_phrase(text, buffer, capacity, out length));
        }

        /// <summary>What the words of a rule leave open, with the choice that was made: a sentence each, none where nothing is
        /// open.</summary>
        /// <exception cref="DelaftaleException">The text is no rule, as in <see cref="RulePhrase"/>.</exception>
        public string[] RuleDoubts(string rule, Language language = Language.Danish)
        {
            var text = Border.Text(rule, nameof(rule));
            var lines = Border.Text((byte[] buffer, UIntPtr capacity, out UIntPtr length) =>
                Native.delaftale_rule_doubts(text, language, buffer, capacity, out length));
            return lines.Split(new[] { '\n' }, StringSplitOptions.RemoveEmptyEntries);
        }

        /// <summary>The unit of a word: "%", "procent", "personer", "forløb"; "andel" is <see cref="Unit.Fraction"/>, an empty
        /// text <see cref="Unit.None"/>.</summary>
        /// <exception cref="DelaftaleException">The word is none for a unit ("figure.unknown-unit"); the help lists
        /// them.</exception>
        public Unit UnitFromWord(string word)
        {
            Border.Check(Native.delaftale_unit_from_word(Border.Text(word, nameof(word)), out var unit));
            return unit;
        }

        /// <summary>The word for a unit: "forløb"; empty for <see cref="Unit.None"/>.</summary>
        public string Word(Unit unit, Language language = Language.Danish)
        {
            return Border.Text((byte[] buffer, UIntPtr capacity, out UIntPtr length) =>
                Native.delaftale_unit_word(unit, language, buffer, capacity, out length));
        }

        /// <summary>The words for a status: "på vej".</summary>
        public string Word(Status status, Language language = Language.Danish)
        {
            return Border.Text((byte[] buffer, UIntPtr capacity, out UIntPtr length) =>
                Native.delaftale_status_word(status, language, buffer, capacity, out length));
        }

        /// <summary>The words for a reason; empty for <see cref="Reason.None"/>.</summary>
        public string Word(Reason reason, Language language = Language.Danish)
        {
            return Border.Text((byte[] buffer, UIntPtr capacity, out UIntPtr length) =>
                Native.delaftale_reason_word(reason, language, buffer, capacity, out length));
        }

        /// <summary>The words for a grade: "inden for afrunding".</summary>
        public string Word(Grade grade, Language language = Language.Danish)
        {
            return Border.Text((byte[] buffer, UIntPtr capacity, out UIntPtr length) =>
                Native.delaftale_grade_word(grade, language, buffer, capacity, out length));
        }
    }
}
