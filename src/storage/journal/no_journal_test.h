// An empty journal, for tests that never open a sealed text.
#pragma once

#include "storage/journal/journal.h"

namespace jinze::journal {

struct NoJournal : Reading {
    ledger::Head head() const override { return {}; }
    void read(std::uint64_t, const std::function<void(const Leaf&)>&) const override {}
    std::optional<std::string> leaf(std::uint64_t) const override { return {}; }
    std::optional<vault::Row> row(SealedId) const override { return {}; }
    void rows(const std::function<void(const StoredRow&)>&) const override {}
    std::optional<std::string> document(const Digest&) const override { return {}; }
    void documents(const std::function<void(const Digest&, std::string_view)>&) const override {}
    std::optional<Answered> answered(std::uint32_t, std::string_view) const override { return {}; }
    std::optional<std::uint32_t> look_up(std::uint32_t, const Digest&) const override { return {}; }
    std::optional<std::string> setting(std::string_view) const override { return {}; }
    std::optional<std::string> damage() const override { return {}; }
};

}  // namespace jinze::journal
