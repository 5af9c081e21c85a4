using System;
using Microsoft.Win32.SafeHandles;

namespace Delaftale
{
    /// <summary>An object of the library. Dispose frees it, or the garbage collector does where that was forgotten.
    /// Passing a handle to Native holds on to it until the call has ended, so that another thread may dispose of it
    /// meanwhile.</summary>
    internal abstract class Handle : SafeHandleZeroOrMinusOneIsInvalid
    {
        protected Handle() : base(true)
        {
        }

        protected abstract ErrorNumber GiveBack(IntPtr own);

        protected override bool ReleaseHandle()
        {
            return GiveBack(handle) == ErrorNumber.Ok;
        }
    }

    /// <summary>A plan.</summary>
    internal sealed class PlanHandle : Handle
    {
        protected override ErrorNumber GiveBack(IntPtr own)
        {
            return Native.delaftale_plan_free(own);
        }
    }

    /// <summary>Observations. A new one stands for none (NULL).</summary>
    internal sealed class ObservationsHandle : Handle
    {
        protected override ErrorNumber GiveBack(IntPtr own)
        {
            return Native.delaftale_observations_free(own);
        }
    }

    /// <summary>Assessments.</summary>
    internal sealed class AssessmentsHandle : Handle
    {
        protected override ErrorNumber GiveBack(IntPtr own)
        {
            return Native.delaftale_assessments_free(own);
        }
    }

    /// <summary>A register.</summary>
    internal sealed class RegisterHandle : Handle
    {
        protected override ErrorNumber GiveBack(IntPtr own)
        {
            return Native.delaftale_register_free(own);
        }
    }

    /// <summary>A text of the library's (char **).</summary>
    internal sealed class TextHandle : Handle
    {
        protected override ErrorNumber GiveBack(IntPtr own)
        {
            return Native.delaftale_string_free(own);
        }

        /// <summary>The text; the handle is given back.</summary>
        internal string Take()
        {
            using (this)
            {
                return Border.Text(handle);
            }
        }
    }
}
