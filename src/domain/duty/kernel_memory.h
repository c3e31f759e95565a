// A Slab is a long page-aligned array that requests huge pages. With 4 KiB pages, TLB misses instead of reads would
// bound the kernel.
#pragma once

#include <sys/mman.h>

#include <cstddef>
#include <new>
#include <vector>

namespace jinze::duty {

template <class T>
struct PageAllocator {
    using value_type = T;
    static constexpr std::size_t huge_page = std::size_t{2} << 20;
    static constexpr std::size_t small_page = 4096;

    PageAllocator() = default;
    template <class U>
    PageAllocator(const PageAllocator<U>&)
    {
    }

    static std::align_val_t alignment(std::size_t bytes)
    {
        return std::align_val_t{bytes >= huge_page ? huge_page : small_page};
    }

    T* allocate(std::size_t count)
    {
        const std::size_t bytes = count * sizeof(T);
        void* at = ::operator new(bytes, alignment(bytes));
        // Only a hint: if refused, the result is the same but slower.
        if (bytes >= huge_page) (void)::madvise(at, bytes / huge_page * huge_page, MADV_HUGEPAGE);
        return static_cast<T*>(at);
    }
    void deallocate(T* at, std::size_t count) { ::operator delete(at, alignment(count * sizeof(T))); }
    friend bool operator==(PageAllocator, PageAllocator) { return true; }
};

template <class T>
using Slab = std::vector<T, PageAllocator<T>>;

}  // namespace jinze::duty
