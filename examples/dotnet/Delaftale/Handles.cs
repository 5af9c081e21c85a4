using Microsoft.Win32.SafeHandles;

namespace Delaftale
{
    // What the library hands out, and how each is given back: by Dispose or, where that was forgotten, when it is collected.
    // Passing a handle to Native holds on to it until the call has ended, so that another thread may dispose of it meanwhile.

    /// <summary>A plan.</summary>
    internal sealed class PlanHandle : SafeHandleZeroOrMinusOneIsInvalid
    {
        public PlanHandle() : base(true)
        {
        }

        protected override bool ReleaseHandle()
        {
            return Native.delaftale_plan_free(handle) == ErrorNumber.Ok;
        }
    }

    /// <summary>Observations. A new one stands for none (NULL).</summary>
    internal sealed class ObservationsHandle : SafeHandleZeroOrMinusOneIsInvalid
    {
        public ObservationsHandle() : base(true)
        {
        }

        protected override bool ReleaseHandle()
        {
            return Native.delaftale_observations_free(handle) == ErrorNumber.Ok;
        }
    }

    /// <summary>Assessments.</summary>
    internal sealed class AssessmentsHandle : SafeHandleZeroOrMinusOneIsInvalid
    {
        public AssessmentsHandle() : base(true)
        {
        }

        protected override bool ReleaseHandle()
        {
            return Native.delaftale_assessments_free(handle) == ErrorNumber.Ok;
        }
    }

    /// <summary>A register.</summary>
    internal sealed class RegisterHandle : SafeHandleZeroOrMinusOneIsInvalid
    {
        public RegisterHandle() : base(true)
        {
        }

        protected override bool ReleaseHandle()
        {
            return Native.delaftale_register_free(handle) == ErrorNumber.Ok;
        }
    }

    /// <summary>A text of the library's (char **).</summary>
    internal sealed class TextHandle : SafeHandleZeroOrMinusOneIsInvalid
    {
        public TextHandle() : base(true)
        {
        }

        protected override bool ReleaseHandle()
        {
            return Native.delaftale_string_free(handle) == ErrorNumber.Ok;
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
