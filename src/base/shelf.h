// A Shelf is an arena for small immutable values. They live as long as it or any copy of it. A copy shares the existing
// values and puts new ones on its own blocks: copying is cheap, and adding to one copy does not affect readers of
// another.
#pragma once

#include <sys/mman.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <memory>
#include <span>
#include <type_traits>
#include <unordered_map>
#include <vector>

namespace jinze {

// A list on a Shelf, the size of one pointer: null if empty, else the first item. The length is stored before the first
// item.
template <class T>
class Few {
public:
    Few() = default;

    const T* begin() const { return first_; }
    const T* end() const { return first_ + size(); }
    auto rbegin() const { return std::reverse_iterator{end()}; }
    auto rend() const { return std::reverse_iterator{begin()}; }
    std::uint32_t size() const
    {
        std::uint32_t size = 0;
        if (first_) std::memcpy(&size, reinterpret_cast<const std::byte*>(first_) - sizeof size, sizeof size);
        return size;
    }
    bool empty() const { return first_ == nullptr; }
    const T& operator[](std::size_t i) const { return first_[i]; }
    const T& front() const { return *first_; }
    const T& back() const { return first_[size() - 1]; }

private:
    friend class Shelf;
    const T* first_ = nullptr;
};

class Shelf {
public:
    Shelf() = default;
    Shelf(const Shelf& other) : boards_{other.boards_} {}
    Shelf& operator=(const Shelf& other)
    {
        boards_ = other.boards_;
        free_ = end_ = nullptr;
        return *this;
    }

    template <class T>
        requires std::is_trivially_destructible_v<T>
    const T& put(const T& value)
    {
        return *new (room(sizeof(T), alignof(T), 0)) T(value);
    }

    template <class T>
        requires std::is_trivially_destructible_v<T>
    Few<T> put(std::span<const T> items)
    {
        Few<T> few;
        if (items.empty()) return few;
        const auto size = static_cast<std::uint32_t>(items.size());
        std::byte* const first = room(items.size_bytes(), alignof(T), sizeof size);
        std::memcpy(first - sizeof size, &size, sizeof size);
        few.first_ = std::uninitialized_copy(items.begin(), items.end(), reinterpret_cast<T*>(first)) - size;
        return few;
    }

private:
    static constexpr std::size_t usual_board = 1 << 16;

    // Returns room for `bytes` with that alignment, and `before` bytes in front of it.
    std::byte* room(std::size_t bytes, std::size_t alignment, std::size_t before)
    {
        const auto aligned = [&] {
            const auto place = reinterpret_cast<std::uintptr_t>(free_) + before;
            return free_ + before + (alignment - place % alignment) % alignment;
        };
        if (!free_ || static_cast<std::size_t>(end_ - free_) < before + alignment + bytes) {
            const std::size_t size = std::max(usual_board, before + alignment + bytes);
            boards_.push_back(std::make_shared_for_overwrite<std::byte[]>(size));
            free_ = boards_.back().get();
            end_ = free_ + size;
            fetch_pages(free_, size);
        }
        std::byte* const at = aligned();
        free_ = at + bytes;
        return at;
    }

    // Asks the system to map a block's pages at once, to avoid a page fault at the first write to each. Only a hint: if
    // refused, the result is the same but slower.
    static void fetch_pages(std::byte* board, std::size_t size)
    {
        constexpr std::uintptr_t page = 4096;
        const auto first = reinterpret_cast<std::uintptr_t>(board);
        const std::uintptr_t begin = (first + page - 1) / page * page, end = (first + size) / page * page;
        if (begin < end) (void)::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_POPULATE_WRITE);
    }

    std::vector<std::shared_ptr<std::byte[]>> boards_;
    std::byte* free_ = nullptr;
    std::byte* end_ = nullptr;
};

// Keeps equal values once, each at an address that is the same in every copy of the Pool.
template <class T, class Hash>
class Pool {
public:
    const T& put(const T& value)
    {
        const auto found = kept_.find(value);
        if (found != kept_.end()) return *found->second;
        return *kept_.emplace(value, std::make_shared<const T>(value)).first->second;
    }

private:
    std::unordered_map<T, std::shared_ptr<const T>, Hash> kept_;
};

}  // namespace jinze
