// A pool of read connections. Each is lent to one thread at a time; the pool grows to the number needed at once.
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

    // Called before a connection is opened; throws to prevent it.
    void ask_first(std::function<void()> may_open) { may_open_ = std::move(may_open); }

    // A borrowed connection, returned by the destructor. Must not outlive the Readers.
    class Loan {
    public:
        Loan(Readers& from, std::unique_ptr<SqliteReading> reading) : from_{&from}, reading_{std::move(reading)} {}
        Loan(Loan&&) = default;
        Loan& operator=(Loan&&) = delete;
        ~Loan()
        {
            if (reading_) from_->take_back(std::move(reading_));
        }

        SqliteReading* operator->() const { return reading_.get(); }
        const Loan& lend() const { return *this; }

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

// Reads through what `From` lends: Readers, a loan per call; a Loan, itself.
template <class Base, class From>
class Borrowing : public Base {
public:
    template <class... Arguments>
    explicit Borrowing(Arguments&&... arguments) : from_{std::forward<Arguments>(arguments)...}
    {
    }

    ledger::Head head() const override { return from_.lend()->head(); }
    void read(std::uint64_t from, const std::function<void(const journal::Leaf&)>& each) const override
    {
        from_.lend()->read(from, each);
    }
    std::optional<std::string> leaf(std::uint64_t index) const override { return from_.lend()->leaf(index); }
    std::optional<vault::Row> row(SealedId id) const override { return from_.lend()->row(id); }
    std::optional<vault::Row> living_row(SealedId at_most) const override { return from_.lend()->living_row(at_most); }
    void rows(const std::function<void(const journal::StoredRow&)>& each) const override { from_.lend()->rows(each); }
    std::optional<std::string> document(const Digest& sha256) const override { return from_.lend()->document(sha256); }
    void documents(const std::function<void(const Digest& sha256, std::string_view)>& each) const override
    {
        from_.lend()->documents(each);
    }
    std::optional<journal::Answered> answered(std::uint32_t account, std::string_view key) const override
    {
        return from_.lend()->answered(account, key);
    }
    std::optional<std::uint32_t> look_up(std::uint32_t kind, const Digest& mark) const override
    {
        return from_.lend()->look_up(kind, mark);
    }
    std::optional<std::string> setting(std::string_view name) const override { return from_.lend()->setting(name); }
    std::optional<std::string> damage() const override { return from_.lend()->damage(); }

protected:
    mutable From from_;
};

}  // namespace jinze::sqlite
