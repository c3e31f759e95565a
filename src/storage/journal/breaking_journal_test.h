// A wrapper around a journal whose next read can be made to fail after some leaves, as a disk may. For tests of the
// reader's state afterwards.
#pragma once

#include <utility>

#include "storage/journal/journal.h"

namespace jinze::journal {

struct BreakingJournal : Journal {
    explicit BreakingJournal(Journal& of) : real{of} {}

    void read(std::uint64_t from, const std::function<void(const Leaf&)>& each) const override
    {
        auto left = std::exchange(breaks_after, std::nullopt);
        real.read(from, [&](const Leaf& leaf) {
            if (left && (*left)-- == 0) throw StorageError{Trouble::failed, "The disk broke while it was read."};
            each(leaf);
        });
    }

    ledger::Head head() const override { return real.head(); }
    std::optional<std::string> leaf(std::uint64_t index) const override { return real.leaf(index); }
    std::optional<vault::Row> row(SealedId id) const override { return real.row(id); }
    void rows(const std::function<void(const StoredRow&)>& each) const override { real.rows(each); }
    std::optional<std::string> document(const Digest& sha256) const override { return real.document(sha256); }
    void documents(const std::function<void(const Digest&, std::string_view)>& each) const override
    {
        real.documents(each);
    }
    std::optional<Answered> answered(std::uint32_t account, std::string_view key) const override
    {
        return real.answered(account, key);
    }
    std::optional<std::uint32_t> look_up(std::uint32_t kind, const Digest& mark) const override
    {
        return real.look_up(kind, mark);
    }
    std::optional<std::string> setting(std::string_view name) const override { return real.setting(name); }
    std::optional<std::string> damage() const override { return real.damage(); }
    std::expected<Appended, Outrun> append(const ledger::Frontier& before, std::span<const Entry> batch) override
    {
        return real.append(before, batch);
    }
    void erase(const Erasure& erasure, std::chrono::milliseconds patience) override { real.erase(erasure, patience); }
    std::size_t prune_answers(Instant before) override { return real.prune_answers(before); }
    void set(std::string_view name, std::string_view value) override { real.set(name, value); }
    KeyValueStore& drawer() override { return real.drawer(); }
    std::unique_ptr<Reading> still() const override { return real.still(); }

    Journal& real;
    mutable std::optional<std::uint64_t> breaks_after;  // leaves of the next read; nothing: no failure
};

}  // namespace jinze::journal
