//! Structs of the caller. Their own size stands in front, so that later versions of the library can add members at their end.

use std::mem::MaybeUninit;

/// No struct is as large; what is has no size in front, but whatever lay in the memory before.
pub(super) const MOST: usize = 4096;

/// A struct that the caller fills in.
///
/// # Safety
///
/// It is `repr(C)`, its first member is a `usize`, its size in bytes, and any bytes make a value of it. A member of zeros means what a caller
/// means that does not know it.
pub(crate) unsafe trait Given: Copy + 'static {
    /// The size of its first version, of which every caller knows all members.
    const LEAST: usize;
}

/// What is wrong with the size of a struct.
pub(super) enum Misfit {
    /// No version of it has this size.
    NoVersion(usize),
    /// It comes from a newer header, and this library does not know a member that was filled in.
    Newer,
}

/// The size that a struct says it has.
///
/// # Safety
/// `pointer` is aligned and leads to the first member.
pub(super) unsafe fn size<T: Given>(pointer: *const T) -> Result<usize, Misfit> {
    // SAFETY: as the caller promises.
    let size = unsafe { pointer.cast::<usize>().read() };
    if (T::LEAST..=MOST).contains(&size) { Ok(size) } else { Err(Misfit::NoVersion(size)) }
}

/// The struct as this version of the library knows it. What the caller does not know is zero; what this library does not know must be.
///
/// # Safety
/// `pointer` is aligned and leads to as many bytes as the struct says that it has.
pub(super) unsafe fn read<T: Given>(pointer: *const T) -> Result<T, Misfit> {
    // SAFETY: as the caller promises.
    let size = unsafe { size(pointer) }?;
    if size == size_of::<T>() {
        // SAFETY: as the caller promises.
        return Ok(unsafe { pointer.read() });
    }
    let bytes = pointer.cast::<u8>();
    // SAFETY: as the caller promises.
    if (size_of::<T>()..size).any(|place| unsafe { bytes.add(place).read() } != 0) {
        return Err(Misfit::Newer);
    }
    let mut own = MaybeUninit::<T>::zeroed();
    // SAFETY: so many bytes are the caller's, and there is room for them. Any bytes make a value.
    unsafe {
        own.as_mut_ptr().cast::<u8>().copy_from_nonoverlapping(bytes, size.min(size_of::<T>()));
        Ok(own.assume_init())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Copy)]
    #[repr(C)]
    struct Older {
        size: usize,
        first: u64,
    }

    #[derive(Clone, Copy, Debug, PartialEq)]
    #[repr(C)]
    struct Today {
        size: usize,
        first: u64,
        second: u64,
    }

    #[derive(Clone, Copy)]
    #[repr(C)]
    struct Newer {
        size: usize,
        first: u64,
        second: u64,
        third: u64,
    }

    // SAFETY: numbers.
    unsafe impl Given for Today {
        const LEAST: usize = size_of::<Older>();
    }

    /// What is read of a struct of any version; the size where it is none.
    fn read<T>(given: &T) -> Result<Today, Option<usize>> {
        // SAFETY: each test says a size that its struct has, or one that is not followed.
        unsafe { super::read::<Today>(std::ptr::from_ref(given).cast()) }.map_err(|misfit| match misfit {
            Misfit::NoVersion(size) => Some(size),
            Misfit::Newer => None,
        })
    }

    #[test]
    fn every_version_is_read() {
        let (older, today) = (size_of::<Older>(), size_of::<Today>());
        assert_eq!(read(&Older { size: older, first: 1 }), Ok(Today { size: older, first: 1, second: 0 }));
        assert_eq!(read(&Today { size: today, first: 1, second: 2 }), Ok(Today { size: today, first: 1, second: 2 }));
        let mut newer = Newer { size: size_of::<Newer>(), first: 1, second: 2, third: 0 };
        assert_eq!(read(&newer), Ok(Today { size: newer.size, first: 1, second: 2 }));
        newer.third = 1 << 63;
        assert_eq!(read(&newer), Err(None));
    }

    #[test]
    fn a_size_of_no_version_is_not_followed() {
        for size in [0, 1, size_of::<Older>() - 1, MOST + 1, usize::MAX] {
            assert_eq!(read(&Older { size, first: 1 }), Err(Some(size)));
        }
    }
}
