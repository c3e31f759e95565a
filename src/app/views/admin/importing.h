// Imports from the browser: one at a time, planned and shown first, then committed or discarded. The same person can
// fetch the rejected rows as a workbook, once, within ten minutes.
#pragma once

#include <memory>
#include <mutex>

#include "app/access/accounts.h"
#include "app/access/proposals.h"
#include "app/intake/plan.h"
#include "app/intake/report.h"
#include "app/views/mention.h"
#include "base/budget.h"

namespace jinze::views {

enum class ImportState : std::uint8_t { reading, planned, done, refused };
BOOST_DESCRIBE_ENUM(ImportState, reading, planned, done, refused)

struct ImportTicket {
    std::string ticket;
    district::Sheet kind{};
    ImportState state{};
    int done = 0, rows = 0;
    std::optional<intake::Report> report;
    std::vector<Denial> faults;  // why the whole sheet is refused
    bool rejected_rows = false;  // they can be fetched as a workbook, once
};
struct ImportRow {
    std::string batch;  // b3
    district::Sheet kind{};
    Day entered{};
    Mention by;
    int added = 0, changed = 0, same = 0;
    bool undone = false, may_undo = false;
};
struct SettingUp {  // progress of setting up a new district, for the office
    int organisations = 0, members = 0, accounts = 0, posts = 0;
};
struct ImportsPage {
    std::vector<ImportRow> imports;  // newest first
    std::vector<ImportTicket> mine;  // valid tickets of the reader
    bool may_import = false;
    std::optional<SettingUp> setting_up;  // while nobody holds a post in the work committee yet
};
struct ImportWanted {
    std::optional<bool> skip_rejected;
    std::optional<bool> confirmed;  // all questions of the report are confirmed
};
BOOST_DESCRIBE_STRUCT(ImportTicket, (), (ticket, kind, state, done, rows, report, faults, rejected_rows))
BOOST_DESCRIBE_STRUCT(ImportRow, (), (batch, kind, entered, by, added, changed, same, undone, may_undo))
BOOST_DESCRIBE_STRUCT(SettingUp, (), (organisations, members, accounts, posts))
BOOST_DESCRIBE_STRUCT(ImportsPage, (), (imports, mine, may_import, setting_up))
BOOST_DESCRIBE_STRUCT(ImportWanted, (), (skip_rejected, confirmed))

struct SheetQuestion {
    std::optional<YesNo> dry;    // no: committed at once if no row is rejected
    std::optional<YesNo> paste;  // yes: tab-separated cells
};
BOOST_DESCRIBE_STRUCT(SheetQuestion, (), (dry, paste))

inline constexpr std::size_t longest_sheet = std::size_t{20} << 20;

struct SheetBrought {
    PersonId who;
    std::string ticket;  // the request's Idempotency-Key, which the page knows before the answer comes
    district::Sheet kind{};
    std::string_view bytes;
    bool pasted = false;  // tab-separated cells, as a spreadsheet copies them
};

class Imports {
public:
    Imports();
    ~Imports();

    // Charges waiting sheets to this budget, which must outlive the object. Without it they are not limited.
    void count_in(Budget& memory) { memory_ = &memory; }
    // Reads and plans the sheet; nothing is written.
    Result<ImportTicket> bring(desk::Desk& desk, const SheetBrought& brought);
    // A sheet that gives or takes posts that take two people is proposed first, and committed after confirmation.
    Result<ImportTicket> commit(desk::Desk& desk, access::Proposals& proposals, const access::Doer& who,
                                const std::string& ticket, const ImportWanted& wanted);
    Result<ImportTicket> ticket(PersonId who, const std::string& ticket, Instant now) const;
    std::vector<ImportTicket> of(PersonId who, Instant now) const;
    void forget();  // discards all waiting sheets, because a person in them may have been erased
    // The workbook. absent() for anybody else, for a second call, and after ten minutes.
    Result<Bytes> rejected(PersonId who, const std::string& ticket, Instant now);

private:
    struct Held;
    std::shared_ptr<Held> find(PersonId who, const std::string& ticket, Instant now) const;
    void put(std::shared_ptr<Held> held);
    void tidy(Instant now);
    static void think(desk::Desk& desk, Held& held, const SheetBrought& brought);

    Budget* memory_ = nullptr;
    mutable std::mutex guard_;
    std::mutex working_;  // one import at a time
    std::vector<std::shared_ptr<Held>> held_;
};

Result<ImportsPage> imports_page(const Reader& reader, const Imports& imports, const access::Accounts& accounts);
input::Planner undoing(std::string batch);
// The empty sheet of a kind as a workbook.
Result<Bytes> template_workbook(const std::string& kind);

}  // namespace jinze::views
