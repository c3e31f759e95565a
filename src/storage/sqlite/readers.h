// Connections that read. Each is lent to one thread at a time; as many are opened as are needed at
// once, and kept.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "storage/sqlite/sqlite_reading.h"

namespace jinze::sqlite {

class Readers {
public:
    explicit Readers(std::filesystem::path path) : path_{std::move(path)} {}

    // Asked before another connection is opened; throws where none should be.
    void ask_first(std::function<void()> may_open) { may_open_ = std::move(may_open); }

    // A connection on loan, given back when it goes out of scope. Must not outlive the Readers.
    class Loan {
    public:
        Loan(Readers& from, std::unique_ptr<SqliteReading> reading)
            : from_{&from}, reading_{std::move(reading)}
        {
        }
        Loan(Loan&&) = default;
        Loan& operator=(Loan&&) = delete;
        ~Loan()
        {
            if (reading_) from_->take_back(std::move(reading_));
        }

        SqliteReading* operator->() const { return reading_.get(); }
        SqliteReading& operator*() const { return *reading_; }

    private:
        Readers* from_;
        std::unique_ptr<SqliteReading> reading_;
    };

    Loan lend()
    {
        {
            const std::scoped_lock lock{mutex_};
            if (!idle_.empty()) {
                auto reading = std::move(idle_.back());
                idle_.pop_back();
                return Loan{*this, std::move(reading)};
            }
        }
        if (may_open_) may_open_();
        return Loan{*this, std::make_unique<SqliteReading>(path_)};
    }

private:
    static constexpr std::size_t most_idle = 8;

    void take_back(std::unique_ptr<SqliteReading> reading)
    {
        const std::scoped_lock lock{mutex_};
        if (idle_.size() < most_idle) idle_.push_back(std::move(reading));
    }

    std::filesystem::path path_;
    std::function<void()> may_open_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<SqliteReading>> idle_;
};

}  // namespace jinze::sqlite
