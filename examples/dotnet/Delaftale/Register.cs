using System;
using System.Collections.Generic;

namespace Delaftale
{
    /// <summary>The register of target-group codes (målgrupperegister): what each code means, from which day to which. It does
    /// not change: any number of threads may use it. As a comparer it puts 6.2 before 6.10, and INT- codes last.</summary>
    /// <remarks>After <see cref="Dispose"/> every member, also of its entries, throws
    /// <see cref="ObjectDisposedException"/>.</remarks>
    public sealed class Register : IComparer<string>, IDisposable
    {
        private readonly RegisterHandle handle;

        internal Register(RegisterHandle handle)
        {
            this.handle = handle;
        }

        /// <summary>The entries, in the order of the register. A code can have several, one after the other in time.</summary>
        public IReadOnlyList<RegisterEntry> Entries => new Listed<RegisterEntry>(
            () =>
            {
                Border.Check(Native.delaftale_register_entry_count(handle, out var count));
                return Border.Count(count);
            },
            index => new RegisterEntry(handle, index));

        /// <summary>The standing of a code on a day.</summary>
        /// <exception cref="DelaftaleException">The text is no code ("code.invalid").</exception>
        public CodeStanding Standing(string code, DateTime date)
        {
            Border.Check(Native.delaftale_register_standing(
                handle, Border.Text(code, nameof(code)), Border.Digits(date), DateSystem.Digits, out var standing));
            return standing;
        }

        /// <summary>The register's order of two codes: -1, 0 or 1.</summary>
        /// <exception cref="DelaftaleException">One of them is no code. In a sort it is inside of an
        /// <see cref="InvalidOperationException"/>.</exception>
        public int Compare(string first, string second)
        {
            Border.Check(Native.delaftale_register_compare(
                handle, Border.Text(first, nameof(first)), Border.Text(second, nameof(second)), out var order));
            return order;
        }

        /// <summary>Frees the register. A second call does nothing.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }
    }

    /// <summary>What a target-group code (målgruppekode) means for a time.</summary>
    public sealed class RegisterEntry
    {
        private readonly RegisterHandle register;
        private readonly int index;

        internal RegisterEntry(RegisterHandle register, int index)
        {
            this.register = register;
            this.index = index;
            Border.Check(Native.delaftale_register_entry_period(
                register, Border.Size(index), DateSystem.Digits, out var first, out var last, out var confirmed));
            First = Border.DayOrNull(first);
            Last = Border.DayOrNull(last);
            Confirmed = confirmed != 0;
        }

        /// <summary>The first day on which it is valid; null where it is older than the register.</summary>
        public DateTime? First { get; }

        /// <summary>The last day on which it is valid; null where it is still valid.</summary>
        public DateTime? Last { get; }

        /// <summary>Whether the meaning stands in the law or in rules made under it; otherwise it is assumed.</summary>
        public bool Confirmed { get; }

        /// <summary>The code: "6.2".</summary>
        public string Code => Text(EntryText.Code, Language.Danish);

        /// <summary>Its place in the law, in Danish.</summary>
        public string Reference => Text(EntryText.Reference, Language.Danish);

        /// <summary>The name of the group (målgruppe).</summary>
        public string Name(Language language = Language.Danish)
        {
            return Text(EntryText.Name, language);
        }

        /// <summary>A name for column headings.</summary>
        public string ShortName(Language language = Language.Danish)
        {
            return Text(EntryText.ShortName, language);
        }

        private string Text(EntryText field, Language language)
        {
            return Border.Text((byte[] buffer, UIntPtr capacity, out UIntPtr length) =>
                Native.delaftale_register_entry_text(
                    register, Border.Size(index), field, language, buffer, capacity, out length));
        }
    }
}
