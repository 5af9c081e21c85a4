using System;

namespace Delaftale
{
    /// <summary>The numbers by which the library says what went wrong. The code of an exception says it more closely.</summary>
    public enum ErrorNumber
    {
        /// <summary>All went well.</summary>
        Ok = 0,

        /// <summary>Something was missing.</summary>
        NullPointer = 1,

        /// <summary>A text was not UTF-8.</summary>
        InvalidUtf8 = 2,

        /// <summary>A fault inside the library, which was stopped at its border. Please report it.</summary>
        Panic = 3,

        /// <summary>A text was not UTF-16.</summary>
        InvalidUtf16 = 4,

        /// <summary>A pointer was not aligned.</summary>
        Misaligned = 5,

        /// <summary>Memory to be written to overlapped something else.</summary>
        Overlap = 6,

        /// <summary>A buffer was too small.</summary>
        BufferTooSmall = 7,

        /// <summary>A handle was none.</summary>
        InvalidHandle = 8,

        /// <summary>A number was NaN or infinite.</summary>
        InvalidNumber = 9,

        /// <summary>An index, a count or a choice lay outside of what there is.</summary>
        OutOfRange = 10,

        /// <summary>The library refused what was given.</summary>
        Refused = 11,

        /// <summary>There is no such value here.</summary>
        NoValue = 12,

        /// <summary>Some rows of a column failed.</summary>
        SomeRows = 13,
    }

    /// <summary>Which part of the last error is asked for.</summary>
    internal enum LastPart
    {
        Message = 1,
        Help = 2,
        Code = 3,
        Path = 4,
        Call = 5,
        Json = 6,
    }

    /// <summary>What the library did not accept, with what it says of it. Where several things are wrong, code, path and help are
    /// those of the first, and the messages have a line for each.</summary>
    public class DelaftaleException : Exception
    {
        internal DelaftaleException(ErrorNumber number) : base(Border.Last(LastPart.Message, Language.English))
        {
            Number = number;
            Code = Border.Last(LastPart.Code, Language.English);
            Path = Border.Last(LastPart.Path, Language.English);
            Call = Border.Last(LastPart.Call, Language.English);
            Danish = Border.Last(LastPart.Message, Language.Danish);
            DanishHelp = Border.Last(LastPart.Help, Language.Danish);
            EnglishHelp = Border.Last(LastPart.Help, Language.English);
            Json = Border.Last(LastPart.Json, Language.English);
        }

        /// <summary>The kind of error.</summary>
        public ErrorNumber Number { get; }

        /// <summary>The stable code, such as "figure.not-a-number"; for what is wrong with the call itself that of the number,
        /// such as "invalid-number".</summary>
        public string Code { get; }

        /// <summary>Where it is: a JSON pointer. In a document that was read it leads to the place; otherwise it begins with the
        /// name of the argument in delaftale.h, such as "/rule" or "/baseline_date". Empty where there is no place.</summary>
        public string Path { get; }

        /// <summary>The function of delaftale.h that was called, with its arguments: for developers. It may hold what people
        /// typed.</summary>
        public string Call { get; }

        /// <summary>What is wrong, in Danish.</summary>
        public string Danish { get; }

        /// <summary>What is wrong, in English: the message of the exception.</summary>
        public string English => Message;

        /// <summary>How to mend it, in Danish; empty where there is nothing to say.</summary>
        public string DanishHelp { get; }

        /// <summary>How to mend it, in English; empty where there is nothing to say.</summary>
        public string EnglishHelp { get; }

        /// <summary>Everything that the library found, as the failure of a JSON operation; empty for what it did not look
        /// at.</summary>
        public string Json { get; }
    }

    /// <summary>There is no such value, and nothing is wrong: nothing is expected on that day, or there is nothing to
    /// assess.</summary>
    public class NoValueException : DelaftaleException
    {
        internal NoValueException(ErrorNumber number) : base(number)
        {
        }
    }
}
