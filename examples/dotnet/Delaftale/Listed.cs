using System;
using System.Collections;
using System.Collections.Generic;

namespace Delaftale
{
    /// <summary>The things of a handle as a list: each is asked for when it is wanted.</summary>
    internal sealed class Listed<T> : IReadOnlyList<T>
    {
        private readonly Func<int> count;
        private readonly Func<int, T> at;

        internal Listed(Func<int> count, Func<int, T> at)
        {
            this.count = count;
            this.at = at;
        }

        public int Count => count();

        public T this[int index]
        {
            get
            {
                var all = Count;
                if (index < 0 || index >= all)
                {
                    throw new ArgumentOutOfRangeException(nameof(index), index, "there are " + all + ", counted from 0");
                }
                return at(index);
            }
        }

        public IEnumerator<T> GetEnumerator()
        {
            var all = Count;
            for (var index = 0; index < all; index++)
            {
                yield return at(index);
            }
        }

        IEnumerator IEnumerable.GetEnumerator()
        {
            return GetEnumerator();
        }
    }
}
