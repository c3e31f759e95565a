// A byte budget shared by all threads. A holder takes bytes before use and returns them; a take that exceeds the budget
// fails.
#pragma once

#include <atomic>
#include <cstddef>
#include <utility>

namespace jinze {

class Budget {
public:
    explicit Budget(std::size_t bytes) : bytes_{bytes} {}

    // Takes all or nothing. `spare` bytes must stay free afterwards, for smaller requests.
    bool take(std::size_t bytes, std::size_t spare = 0)
    {
        std::size_t held = held_;
        do {
            if (bytes > bytes_ || spare > bytes_ - bytes || held > bytes_ - bytes - spare) return false;
        } while (!held_.compare_exchange_weak(held, held + bytes));
        std::size_t most = most_;
        while (most < held + bytes && !most_.compare_exchange_weak(most, held + bytes)) {
        }
        return true;
    }
    void give_back(std::size_t bytes) { held_ -= bytes; }
    std::size_t held() const { return held_; }
    std::size_t most() const { return most_; }  // highest number ever held at once
    std::size_t bytes() const { return bytes_; }

private:
    const std::size_t bytes_;
    std::atomic<std::size_t> held_ = 0, most_ = 0;
};

// The bytes that one holder has taken; returned by the destructor.
class Share {
public:
    Share() = default;
    explicit Share(Budget& budget) : budget_{&budget} {}
    Share(Share&& other) noexcept
        : budget_{std::exchange(other.budget_, nullptr)}, bytes_{std::exchange(other.bytes_, 0)}
    {
    }
    Share& operator=(Share&& other) noexcept
    {
        std::swap(budget_, other.budget_);
        std::swap(bytes_, other.bytes_);
        return *this;
    }
    ~Share()
    {
        if (budget_) budget_->give_back(bytes_);
    }

    // Returns false and changes nothing if the budget is exhausted.
    bool take(std::size_t more, std::size_t spare = 0)
    {
        if (!budget_ || !budget_->take(more, spare)) return false;
        bytes_ += more;
        return true;
    }
    void give_back(std::size_t less)
    {
        budget_->give_back(less);
        bytes_ -= less;
    }
    std::size_t bytes() const { return bytes_; }

private:
    Budget* budget_ = nullptr;
    std::size_t bytes_ = 0;
};

}  // namespace jinze
