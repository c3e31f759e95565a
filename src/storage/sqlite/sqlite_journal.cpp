#include "storage/sqlite/sqlite_journal.h"

#include <thread>

#include "base/ensure.h"
#include "storage/sqlite/writer.h"

namespace jinze::sqlite {

using journal::Appended;
using journal::Entry;
using journal::Erasure;
using journal::Outrun;
using journal::StorageError;
using journal::Trouble;

namespace {

// A connection that keeps its snapshot until it is returned.
class StillReading final : public Borrowing<journal::Reading, Readers::Loan> {
public:
    explicit StillReading(Readers::Loan loan) : Borrowing{std::move(loan)} { from_->hold(); }
    ~StillReading() override { from_->let_go(); }
};

// Validates the whole batch before anything is written.
void check(std::span<const Entry> batch)
{
    ensure(!batch.empty());
    for (const Entry& entry : batch) {
        ensure(!entry.leaves.empty());
        for (const std::string& leaf : entry.leaves) ledger::check_leaf(view_of(leaf));
        for (const vault::Row& row : entry.rows) ensure(static_cast<bool>(row.id));
    }
}

}  // namespace

SqliteJournal::SqliteJournal(const std::filesystem::path& path)
    : Borrowing{path}, writer_{std::make_unique<Writer>(path)}, drawer_{std::make_unique<SqliteKeyValueStore>(path)}
{
    // A connection opened now would create a write-ahead file of its own beside the removed one.
    from_.ask_first([this] { writer_->forbid_opening(); });
}

SqliteJournal::~SqliteJournal() = default;

std::expected<Appended, Outrun> SqliteJournal::append(const ledger::Frontier& before, std::span<const Entry> batch)
{
    check(batch);
    const std::scoped_lock lock{writing_};
    return writer_->append(before, batch);
}

void SqliteJournal::erase(const Erasure& erasure, std::chrono::milliseconds patience)
{
    const auto deadline = std::chrono::steady_clock::now() + patience;
    {
        const std::scoped_lock lock{writing_};
        writer_->overwrite(erasure);
    }
    // Appends may happen between two attempts; what they add to the write-ahead file is not the erased data.
    for (;;) {
        {
            const std::scoped_lock lock{writing_};
            if (writer_->truncate_journal()) return;
        }
        if (std::chrono::steady_clock::now() >= deadline)
            throw StorageError{Trouble::busy,
                               "the texts are overwritten, but a reader still keeps an old state of "
                               "them; stop it and erase again"};
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
    }
}

std::size_t SqliteJournal::prune_answers(Instant before)
{
    const std::scoped_lock lock{writing_};
    return writer_->prune_answers(before);
}

void SqliteJournal::set(std::string_view name, std::string_view value)
{
    const std::scoped_lock lock{writing_};
    writer_->set(name, value);
}

void SqliteJournal::check_files()
{
    const std::scoped_lock lock{writing_};
    writer_->check_files();
}

// Called before each append, on the writing connection: a reader would reload the pages that the last append changed.
std::optional<journal::Answered> SqliteJournal::answered(std::uint32_t account, std::string_view key) const
{
    const std::scoped_lock lock{writing_};
    return writer_->answered(account, key);
}

std::unique_ptr<journal::Reading> SqliteJournal::still() const { return std::make_unique<StillReading>(from_.lend()); }

}  // namespace jinze::sqlite
