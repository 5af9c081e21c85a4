/*
 * For wine, which in Debian is older than this function of Windows 8. Rust takes the seeds of its hash tables from it; nothing in the library
 * depends on what they are. Never shipped.
 */

#include <windows.h>

BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T size) {
    return SystemFunction036(data, (ULONG)size);
}
