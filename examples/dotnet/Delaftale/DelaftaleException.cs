using System;

namespace Delaftale
{
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
