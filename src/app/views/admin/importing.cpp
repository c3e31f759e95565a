#include "app/views/admin/importing.h"

#include <atomic>

#include "app/input/naming.h"
#include "app/input/two_people.h"
#include "app/sheets/problems.h"
#include "app/sheets/read.h"
#include "app/views/admin/pasted.h"
#include "app/views/admin/sheet_proposal.h"
#include "storage/ledger/hash.h"

namespace jinze::views {

// A sheet held in memory until it is imported or ten minutes have passed.
struct Imports::Held {
    PersonId who;
    std::string ticket;
    district::Sheet kind{};
    Instant until{};
    std::atomic<int> done = 0, rows = 0;

    std::mutex guard;  // protects the following members
    ImportState state = ImportState::reading;
    std::optional<sheets::Chosen> sheet;
    std::optional<intake::Plan> plan;
    std::optional<intake::Report> report;
    std::vector<Denial> faults;
    std::optional<Bytes> rejected;
    Share memory;

    ImportTicket shown()
    {
        const std::lock_guard lock{guard};
        return {.ticket = ticket,
                .kind = kind,
                .state = state,
                .done = done,
                .rows = rows,
                .report = report,
                .faults = faults,
                .rejected_rows = rejected.has_value()};
    }
    void let_go()
    {
        sheet.reset();
        plan.reset();
        rejected.reset();
        memory = Share{};
    }
    // Stores a new plan and the workbook of rejected rows.
    void thought(intake::Plan now)
    {
        std::optional<Bytes> workbook;
        if (now.rejected > 0)
            if (auto bytes = sheets::write_xlsx(sheets::bad_rows(*sheet, now.problems))) workbook = *std::move(bytes);
        const std::lock_guard lock{guard};
        report = intake::report_of(now);
        rejected = std::move(workbook);
        plan = std::move(now);
    }
    // False if it does not fit into the memory budget; then it is released.
    bool fits_in(Budget& budget)
    {
        const std::lock_guard lock{guard};
        std::size_t bytes = rejected ? rejected->capacity() : 0;
        if (sheet) bytes += sheets::bytes_held(sheet->table);
        if (plan) bytes += plan->commands.capacity() * sizeof(district::Command);
        Share share{budget};
        if (share.take(bytes)) {
            memory = std::move(share);
            return true;
        }
        let_go();
        report.reset();
        state = ImportState::refused;
        faults.push_back({"busy", "", "服务器内存暂时不足，未处理该表。请稍后再试，或者将该表分成几份导入。",
                          "The server does not have enough memory for this sheet at the moment. Try again later, or "
                          "import it in parts."});
        return false;
    }
    void refuse(const std::vector<sheets::Fault>& why)
    {
        const std::lock_guard lock{guard};
        state = ImportState::refused;
        for (const sheets::Fault& fault : why) faults.push_back({fault.cause, "", fault.chinese, fault.english});
    }
};

namespace {

constexpr std::chrono::minutes kept_for{10};
constexpr std::size_t most_held = 4;

Denial busy()
{
    return {"busy", "", "正在处理另一份导入，请稍后再试。", "Another import is running; try again in a moment."};
}

bool is_ticket(std::string_view text)
{
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
               c == '.';
    };
    return text.size() >= 8 && text.size() <= 100 && std::all_of(text.begin(), text.end(), allowed);
}

bool may_import(desk::Desk& desk, PersonId who)
{
    return desk.read([&](const district::State& state) {
        return district::may(state, who, district::Right::import, OrgId{}, day_of(desk.now()));
    });
}

intake::Request asked_for(PersonId who, const Digest& file, std::atomic<int>& done, std::atomic<int>& rows)
{
    return {.actor = who, .file = file, .keep = {}, .progress = [&done, &rows](std::size_t now, std::size_t of) {
                done = static_cast<int>(now);
                rows = static_cast<int>(of);
            }};
}

}  // namespace

Imports::Imports() = default;
Imports::~Imports() = default;

std::shared_ptr<Imports::Held> Imports::find(PersonId who, const std::string& ticket, Instant now) const
{
    const std::lock_guard lock{guard_};
    for (const auto& held : held_)
        if (held->who == who && held->ticket == ticket && now < held->until) return held;
    return {};
}

void Imports::put(std::shared_ptr<Held> held)
{
    const std::lock_guard lock{guard_};
    std::erase_if(held_, [&](const auto& it) { return it->who == held->who; });
    if (held_.size() >= most_held) held_.erase(held_.begin());
    held_.push_back(std::move(held));
}

void Imports::tidy(Instant now)
{
    const std::lock_guard lock{guard_};
    std::erase_if(held_, [&](const auto& it) { return it->until <= now; });
}

// Reads the cells, plans the rows, and builds the workbook of rejected rows.
void Imports::think(desk::Desk& desk, Held& held, const SheetBrought& brought)
{
    auto book = brought.pasted ? pasted_book(brought.bytes) : sheets::read_book(view_of(brought.bytes));
    if (!book) return held.refuse({book.error()});
    auto sheet = intake::chosen(held.kind, *std::move(book));
    if (!sheet) return held.refuse(sheet.error());
    const Digest file = ledger::sha256(view_of(brought.bytes));
    auto plan = intake::plan(held.kind, *sheet, desk, asked_for(held.who, file, held.done, held.rows));
    if (!plan) return held.refuse(plan.error());
    {
        const std::lock_guard lock{held.guard};
        held.state = ImportState::planned;
        held.sheet = *std::move(sheet);
    }
    held.thought(*std::move(plan));
}

Result<ImportTicket> Imports::bring(desk::Desk& desk, const SheetBrought& brought)
{
    if (!may_import(desk, brought.who)) return std::unexpected{views::not_yours("kind")};
    if (!is_ticket(brought.ticket))
        return std::unexpected{input::bad_input(
            "Idempotency-Key", {"缺少提交标识，请刷新页面后再试。",
                                "The header field Idempotency-Key is missing or invalid; reload the page."})};
    const Instant now = desk.now();
    tidy(now);
    if (const auto known = find(brought.who, brought.ticket, now)) return known->shown();
    const std::unique_lock working{working_, std::try_to_lock};
    if (!working) return std::unexpected{busy()};
    auto held = std::make_shared<Held>();
    held->who = brought.who;
    held->ticket = brought.ticket;
    held->kind = brought.kind;
    held->until = now + kept_for;
    put(held);
    think(desk, *held, brought);
    if (memory_) held->fits_in(*memory_);
    return held->shown();
}

Result<ImportTicket> Imports::commit(desk::Desk& desk, access::Proposals& proposals, const access::Doer& doer,
                                     const std::string& ticket, const ImportWanted& wanted)
{
    const PersonId who = doer.person;
    const bool skip_rejected = wanted.skip_rejected.value_or(false);
    const auto held = find(who, ticket, desk.now());
    if (!held) return std::unexpected{views::absent("ticket")};
    const std::unique_lock working{working_, std::try_to_lock};
    if (!working) return std::unexpected{busy()};
    if (held->state != ImportState::planned) return held->shown();
    if (held->plan->rejected > 0 && !skip_rejected)
        return std::unexpected{Denial{
            "rows_rejected", "skip_rejected", "有不收的行，未作任何改动。请改正后再导入，或者选择只导入其余的行。",
            "Rows were rejected, so nothing was changed. Correct them, or choose to import only the others."}};
    if (held->plan->asks() && !wanted.confirmed.value_or(false))
        return std::unexpected{Denial{"rows_asked", "confirmed",
                                      "有须先核对的内容，未作任何改动。请核对试导入的结果，确认后再导入。",
                                      "Some rows must be confirmed first, so nothing was changed. Check the questions "
                                      "of the trial run, then confirm them."}};
    for (int attempt = 0; held->plan->changes_anything(); ++attempt) {
        const auto confirmed = views::confirmed(proposals, *held->plan, who);
        const auto answer = intake::commit(*held->plan, desk, who, "import " + ticket,
                                           confirmed ? std::optional{confirmed->with} : std::nullopt);
        if (answer) {
            if (confirmed) proposals.take(confirmed->proposal, doer);
            const std::lock_guard lock{held->guard};
            held->report->committed = true;
            held->report->batch = held->plan->batch;
            held->report->first = answer->first;
            held->report->last = answer->last;
            break;
        }
        if (!std::holds_alternative<desk::Moved>(answer.error()) || attempt == 5) {
            Denial no = input::no_from(answer.error(), desk, who);
            if (who && !confirmed && input::takes_two(no))
                no = views::sheet_waits(views::propose(proposals, *held->plan, who, doer, false).id);
            return std::unexpected{std::move(no)};
        }
        auto again =
            intake::plan(held->kind, *held->sheet, desk, asked_for(who, held->plan->file, held->done, held->rows));
        if (!again) {
            held->refuse(again.error());
            return held->shown();
        }
        const bool worse =
            (again->rejected > held->plan->rejected && !skip_rejected) || again->questions > held->plan->questions;
        held->thought(*std::move(again));
        if (worse) break;
    }
    {
        const std::lock_guard lock{held->guard};
        const bool nothing_left = !held->plan->changes_anything() && held->plan->rejected == 0;
        if (held->report->committed || nothing_left) {
            held->state = ImportState::done;
            auto rejected = std::move(held->rejected);  // may still be fetched
            held->let_go();
            held->rejected = std::move(rejected);
        }
    }
    return held->shown();
}

Result<ImportTicket> Imports::ticket(PersonId who, const std::string& ticket, Instant now) const
{
    const auto held = find(who, ticket, now);
    if (!held) return std::unexpected{views::absent("ticket")};
    return held->shown();
}

std::vector<ImportTicket> Imports::of(PersonId who, Instant now) const
{
    std::vector<std::shared_ptr<Held>> mine;
    {
        const std::lock_guard lock{guard_};
        for (const auto& held : held_)
            if (held->who == who && now < held->until) mine.push_back(held);
    }
    std::vector<ImportTicket> tickets;
    for (const auto& held : mine) tickets.push_back(held->shown());
    return tickets;
}

void Imports::forget()
{
    const std::lock_guard lock{guard_};
    held_.clear();
}

Result<Bytes> Imports::rejected(PersonId who, const std::string& ticket, Instant now)
{
    const auto held = find(who, ticket, now);
    if (!held) return std::unexpected{views::absent("ticket")};
    const std::lock_guard lock{held->guard};
    if (!held->rejected) return std::unexpected{views::absent("ticket")};
    Bytes bytes = *std::move(held->rejected);
    held->rejected.reset();
    return bytes;
}

}  // namespace jinze::views
