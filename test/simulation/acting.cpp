// The actions of a step: submits requests and compares the answers with the model's prediction.
#include "app/codec/json_write.h"
#include "app/codec/leaf.h"
#include "simulation/entitled.h"
#include "simulation/telling.h"
#include "simulation/world.h"
#include "storage/ledger/hash.h"

namespace jinze::simulation {
namespace {

std::string told_of(const desk::Refused& refused)
{
    if (const auto* it = std::get_if<district::Refused>(&refused))
        return "refused (" + district::sentence_in_english(*it) + " " + it->subject + " " + std::to_string(it->item) +
               ")";
    return std::holds_alternative<desk::Moved>(refused) ? "refused (moved)" : "refused (key reused)";
}

std::string told_of(const Foreseen& foreseen)
{
    if (foreseen.refused) return told_of(*foreseen.refused);
    if (foreseen.repeated) return "repeated";
    return "accepted, " + std::to_string(foreseen.events.size()) + " events";
}

std::string told_of(const desk::Request& request)
{
    std::string text = to_text(request.actor) + (request.key.empty() ? "" : " [" + request.key + "]");
    for (const Command& command : request.commands)
        std::visit(
            [&]<class C>(const C& it) {
                text += " ";
                text += described::wire_type_name<C>();
                codec::write(text, it);
            },
            command);
    return request.commands.empty() ? text + " catches up" : text;
}

bool moves_a_record(const desk::Request& request)
{
    return std::any_of(request.commands.begin(), request.commands.end(), [](const Command& it) {
        return std::holds_alternative<district::CorrectRecord>(it) ||
               std::holds_alternative<district::WithdrawRecord>(it) ||
               std::holds_alternative<district::RestoreRecord>(it);
    });
}

bool is_what_happened(const Batch& batch, const std::vector<std::string>& leaves)
{
    district::Events events;
    for (const std::string& leaf : leaves) events.push_back(codec::leaf_from(leaf).event);
    Rows rows;
    try {
        match(batch.happened(), events, rows);
        return true;
    } catch (const Differs&) {
        return false;
    }
}

}  // namespace

desk::Request World::some_request(std::size_t desk)
{
    Drawing drawing{chance, shown(desk), now};
    Drawn drawn = drawing.request();
    desk::Request request{
        .actor = drawn.actor, .commands = std::move(drawn.commands), .documents = std::move(drawn.documents)};
    if (chance.percent(70)) {
        request.key = "key-" + std::to_string(++keys_);
        request.body = told_of(request);
        request.while_it_stands = chance.one_in(3);
        asked_.push_back(request);
        if (asked_.size() > 40) asked_.erase(asked_.begin());
    }
    const auto& delegations = shown(desk).of<delegation::Delegations>().all();
    if (!delegations.empty() && chance.one_in(8))
        request.behalf = delegations[chance.below(delegations.size())].named.absent;
    if (chance.one_in(25)) request.leaves = shown(desk).leaves() + chance.below(2);
    return request;
}

// An earlier request again under its key, or another request under that key.
std::optional<desk::Request> World::asked_again()
{
    if (asked_.empty()) return {};
    desk::Request request = chance.of(asked_);
    if (chance.one_in(6)) request.body += " not the same";
    if (chance.one_in(10) && asked_.size() > 1) request.commands = asked_.front().commands;
    return request;
}

// One batch: a registration refused half-way, another registration that takes the number the first person would have
// had, and then the first registration again, valid.
std::vector<desk::Request> World::refused_and_mended(std::size_t desk)
{
    Drawing drawing{chance, shown(desk), now};
    district::RegisterPerson once = drawing.any<district::RegisterPerson>();
    fit(drawing, once);
    once.identity = {.name = "程望舒", .id_number = id_number(200 + chance.below(100))};
    district::RegisterPerson other = once;
    other.identity = {.name = "苏明远"};
    const PersonId actor = drawing.somebody_who_may(once);
    return {{.actor = actor, .commands = {once, once}},
            {.actor = actor, .commands = {other}},
            {.actor = actor, .commands = {once}}};
}

std::vector<desk::Request> World::some_requests(std::size_t desk)
{
    if (chance.one_in(30)) return refused_and_mended(desk);
    std::vector<desk::Request> requests;
    for (auto n = chance.one_in(3) ? 1 + chance.below(5) : 1; n > 0; --n) {
        std::optional<desk::Request> request = chance.one_in(6) ? asked_again() : std::nullopt;
        if (!request && chance.one_in(25)) request = desk::Request{};
        if (!request) request = some_request(desk);
        // The desk defers a repeated key to the next batch.
        const auto same = [&](const desk::Request& it) {
            return !it.key.empty() && it.key == request->key && it.actor == request->actor;
        };
        if (std::none_of(requests.begin(), requests.end(), same)) requests.push_back(*std::move(request));
    }
    return requests;
}

void World::trouble()
{
    if (!chance.one_in(4)) return;
    static const std::vector<Trouble> all{Trouble::fails, Trouble::full, Trouble::stops, Trouble::stops};
    const Trouble kind = chance.of(all);
    const auto nth = 1 + chance.below(chance.one_in(2) ? 12 : 60);
    const bool lasting = kind != Trouble::stops && chance.one_in(2);
    disk_.trouble(kind, nth, lasting);
    static const std::vector<std::string> names{"no trouble", "fails", "is full", "stops"};
    tell("at call " + std::to_string(nth) + " the disk " + names[static_cast<std::size_t>(kind)] +
         (lasting ? " for long" : ""));
}

World::Answered World::hand_in(std::size_t desk, Batch& batch)
{
    Answered answers;
    const auto kept = [&](const Key& key) { return witness().answered(key.first, key.second).has_value(); };
    batch.foresight = model.foresee(desk, batch.requests, now, kept);
    for (const desk::Request& request : batch.requests) {
        tell("desk " + std::to_string(desk) + ": " + told_of(request));
        answers.push_back(processes_[desk].desk->hand_in(request));
    }
    return answers;
}

void World::act()
{
    const std::size_t desk = some_desk();
    Batch batch{.requests = some_requests(desk)};
    const bool moves = std::any_of(batch.requests.begin(), batch.requests.end(), moves_a_record);
    if (moves) check_board_today(*this, desk);  // the board is built and must follow
    Answered answers = hand_in(desk, batch);
    trouble();
    processes_[desk].desk->step();
    answer(desk, batch, std::move(answers));
    if (moves && processes_[desk].open() && !disk_.stopped()) check_board_today(*this, desk);
}

// Both desks decide before either has written: the second decision meets the first one's change.
void World::interleave()
{
    const std::size_t first = some_desk(), second = 1 - first;
    const auto one = some_requests(first), other = some_requests(second);
    for (const auto& [desk, requests] : {std::pair{first, one}, {second, other}}) {
        if (!processes_[desk].open()) return;
        Batch batch{.requests = requests};
        Answered answers = hand_in(desk, batch);
        if (desk == second) trouble();
        processes_[desk].desk->step();
        answer(desk, batch, std::move(answers));
    }
}

// Without concurrent work the answers must equal the model's prediction, unless the disk failed.
void World::answer(std::size_t desk, Batch& batch, Answered answers)
{
    const bool troubled = disk_.met();
    disk_.calm();
    bool broke = false;
    std::vector<std::optional<desk::Answer>> got;
    for (auto& it : answers) {
        if (it.wait_for(std::chrono::seconds{0}) != std::future_status::ready)
            throw Differs{"a request is not answered"};
        try {
            got.emplace_back(it.get());
        } catch (const journal::StorageError& trouble) {
            if (!troubled) throw Differs{std::string{"the disk failed by itself: "} + trouble.what()};
            got.emplace_back();
            broke = true;
        } catch (const desk::ClockWrong&) {
            if (!batch.foresight.clock_wrong) throw Differs{"the clock is called wrong, and is not"};
            got.emplace_back();
            broke = true;
        }
    }
    if (broke) {
        tell("it broke");
        if (std::any_of(got.begin(), got.end(), [](const auto& it) { return it.has_value(); }))
            throw Differs{"one of a batch that broke was answered"};
    } else if (batch.foresight.clock_wrong) {
        throw Differs{"the clock is wrong, and something was decided"};
    }
    Rows rows;
    for (std::size_t i = 0; !broke && i < got.size(); ++i)
        check_answer(batch.requests[i], batch.foresight.each[i], *got[i], rows);
    if (disk_.stopped()) {
        unsettled_.push_back(batch);
        return;
    }
    check_written(batch, broke);
    if (broke) processes_[desk].desk->catch_up();
    if (broke || !batch.happened().empty()) model.caught_up(desk);
}

void World::check_answer(const desk::Request& request, const Foreseen& foreseen, const desk::Answer& answer, Rows& rows)
{
    const std::string got = !answer            ? told_of(answer.error())
                            : answer->repeated ? "repeated"
                                               : "accepted, " + std::to_string(answer->events.size()) + " events";
    tell(got);
    if (got != told_of(foreseen))
        throw Differs{to_text(request.actor) + " is answered: " + got + "\n   instead of " + told_of(foreseen)};
    if (foreseen.repeated && *foreseen.repeated != std::pair{answer->first, answer->last})
        throw Differs{"repeated with the leaves of another"};
    if (answer && !answer->repeated) match(foreseen.events, answer->events, rows);
}

// What of a batch reached the disk: everything accepted; if the disk failed, everything or nothing.
void World::check_written(Batch& batch, bool broke)
{
    const auto leaves = new_leaves();
    if (broke && leaves.empty()) {
        unsettled_.push_back(batch);
        return;
    }
    if (leaves.size() != batch.happened().size())
        throw Differs{std::to_string(leaves.size()) + " leaves were written instead of " +
                      std::to_string(batch.happened().size())};
    take(batch, leaves);
    if (!leaves.empty()) unsettled_.clear();
}

std::vector<std::string> World::new_leaves()
{
    std::vector<std::string> leaves;
    witness().read(model.leaves().size(), [&](const journal::Leaf& leaf) { leaves.emplace_back(leaf.bytes); });
    return leaves;
}

void World::take(Batch& batch, const std::vector<std::string>& leaves)
{
    std::size_t next = 0;
    Rows rows;
    for (std::size_t i = 0; i < batch.foresight.each.size(); ++i) {
        const Foreseen& foreseen = batch.foresight.each[i];
        if (foreseen.events.empty()) continue;
        district::Events happened;
        const std::uint64_t first = model.leaves().size();
        const State before = model.whole();
        for (std::size_t n = 0; n < foreseen.events.size(); ++n) {
            model.take(leaves[next++]);
            const district::Leaf& leaf = model.leaves().back();
            check_effect(model, leaf);
            if (leaf.by != batch.requests[i].actor) throw Differs{"a leaf names another actor"};
            const bool alone = batch.requests[i].commands.size() == 1;
            if (leaf.behalf && alone && Entitled{before, day_of(leaf.at)}.stands_in(leaf.by).empty())
                throw Differs{"a leaf was written in the place of somebody for whom nobody stands in"};
            happened.push_back(leaf.event);
            if (const auto* erased = std::get_if<registry::PersonErased>(&leaf.event))
                to_erase_.push_back({model.whole().people()[erased->person], erased->rows});
            if (const auto* removed = std::get_if<matter::MatterFileRemoved>(&leaf.event))
                to_erase_.push_back({registry::Person{}, removed->rows});
        }
        match(foreseen.events, happened, rows);
        check_entitled(before, model.whole(), batch.requests[i], model.leaves().back().at);
        model.accepted(batch.requests[i], foreseen, happened, first, model.leaves().back().at);
    }
}

// After a stop the ledger is what was acknowledged, and at most one unacknowledged batch more.
void World::settle()
{
    ledger::Frontier frontier;
    std::vector<std::string> leaves;
    witness().read(0, [&](const journal::Leaf& leaf) {
        if (frontier.size() < model.leaves().size())
            frontier.append(ledger::leaf_hash(view_of(leaf.bytes)));
        else
            leaves.emplace_back(leaf.bytes);
    });
    if (frontier.size() != model.leaves().size()) throw Differs{"acknowledged leaves are lost"};
    if (frontier.root() != model.frontier().root()) throw Differs{"the past is another"};
    if (leaves.empty()) return unsettled_.clear();
    for (Batch& batch : unsettled_) {
        if (!is_what_happened(batch, leaves)) continue;
        take(batch, leaves);
        return unsettled_.clear();
    }
    throw Differs{"after a stop there are " + std::to_string(leaves.size()) + " leaves that are no whole batch"};
}

void World::erase()
{
    const std::size_t desk = some_desk();
    const Erased erased = to_erase_.front();
    const PersonId person = erased.person.id;
    to_erase_.erase(to_erase_.begin());
    tell("desk " + std::to_string(desk) + " erases " + (person ? to_text(person) : std::string{"a file"}));
    trouble();
    for (int tries = 0;; ++tries) {
        try {
            if (processes_[desk].open()) {
                if (person) processes_[desk].desk->erase_rows(person, erased.rows);
                // What another desk removed, this one erases once it has read of it.
                else
                    processes_[desk].journal->erase({.rows = erased.rows, .look_ups = {}, .accounts = {}});
                break;
            }
        } catch (const journal::StorageError& error) {
            if (tries > 0 && !disk_.stopped())
                throw Differs{std::string{"erasing fails without trouble: "} + error.what()};
            tell("it broke");
        }
        disk_.calm();
        open_what_is_closed();
    }
    disk_.calm();
    model.erased(person, erased.rows);
    if (person) check_forgotten(*this, erased);
}

}  // namespace jinze::simulation
