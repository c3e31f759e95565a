#include "app/desk/desk.h"

#include "app/codec/leaf.h"
#include "base/ensure.h"
#include "storage/journal/key_proof.h"
#include "storage/ledger/hash.h"

namespace jinze::desk {
namespace {

constexpr std::size_t longest_batch = 256;
constexpr days answers_kept{30};
constexpr std::chrono::hours idle_at_most{1};  // then the writer looks at the clock

std::uint32_t highest_row(const district::Event& event)
{
    std::uint32_t highest = 0;
    for (const Sealed& sealed : codec::sealed_in(event)) highest = std::max(highest, sealed.row.number());
    return highest;
}

}  // namespace

Desk::Desk(Dependencies means)
    : means_{std::move(means)},
      sealer_{means_.key, means_.entropy},
      id_marker_{means_.key, vault::Use::look_up},
      body_marker_{means_.key, vault::Use::answered},
      directory_{means_.journal, sealer_},
      clock_guard_{means_.journal, means_.clock, means_.steady}
{
    if (const auto proof = journal::prove_key(means_.journal, means_.key); !proof.nothing_to_ask() && proof.opened == 0)
        throw journal::WrongKey{"The vault of this ledger is sealed under another key; nothing was written."};
    replay_new(When::starting);
    find_removed();
    now_ = means_.clock();
    prune_answers();
    if (means_.driven == Driven::by_thread) erase_removed(std::chrono::milliseconds{0});
    if (means_.driven == Driven::by_thread) writer_ = std::thread{[this] { work(); }};
}

std::shared_ptr<Library> Desk::library(const district::State& state)
{
    const std::size_t versions = state.duties().versions().size();
    const std::lock_guard lock{library_guard_};
    if (!library_ || library_versions_ != versions) {
        library_ = std::make_shared<Library>(means_.journal);
        library_versions_ = versions;
    }
    return library_;
}

Desk::~Desk()
{
    {
        const std::lock_guard lock{queue_guard_};
        stopping_ = true;
    }
    queue_filled_.notify_all();
    if (writer_.joinable()) writer_.join();
}

// Reads journal entries that are not yet shown, at start and after an Outrun. A failed read changes nothing.
void Desk::replay_new(When when)
{
    ahead_.reset();
    auto state = states_.next();
    ledger::Frontier frontier = frontier_;
    Instant last_at = last_at_;
    std::uint32_t next_row = next_row_;
    std::vector<district::Leaf> leaves;
    std::optional<Digest> stored;
    means_.journal.read(frontier.size(), [&](const journal::Leaf& leaf) {
        district::Leaf read = codec::leaf_from(leaf.bytes);
        frontier.append(ledger::leaf_hash(view_of(leaf.bytes)));
        state->apply(read);
        last_at = read.at;
        next_row = std::max(next_row, highest_row(read.event) + 1);
        if (leaf.root) stored = leaf.root;
        if (when == When::running)
            leaves.push_back(std::move(read));  // no listeners at start, and there may be millions
    });
    if (stored && *stored != frontier.root())
        throw RootDiffers{
            "The ledger's stored root is not the root of its leaves. Run `jinze verify` to see where they differ, and "
            "restore the last backup."};
    frontier_ = std::move(frontier);
    last_at_ = last_at;
    next_row_ = next_row;
    if (state->leaves() > states_.shown()->leaves()) show(std::move(state), leaves);
}

void Desk::catch_up() { static_cast<void>(submit({})); }

void Desk::look_after()
{
    means_.journal.check_files();
    erase_removed(std::chrono::milliseconds{0});
    const auto [newest, made_up] =
        read([](const district::State& state) { return std::pair{state.newest(), state.demonstration()}; });
    clock_guard_.note_seen(newest, made_up);
}

void Desk::on_shown(Hear before, Hear after)
{
    const std::lock_guard lock{hear_guard_};
    before_ = std::move(before);
    after_ = std::move(after);
}

// The only place where stored leaves become visible. Names of erased persons are removed here too, whichever process
// erased them.
void Desk::show(std::unique_ptr<district::State> state, std::span<const district::Leaf> leaves)
{
    const std::lock_guard lock{hear_guard_};
    if (before_) before_(*state, leaves);
    states_.show(std::move(state), leaves);
    for (const district::Leaf& leaf : leaves) {
        if (const auto* erased = std::get_if<registry::PersonErased>(&leaf.event))
            directory_.forget(erased->person, erased->rows);
        if (const auto* removed = std::get_if<matter::MatterFileRemoved>(&leaf.event)) note_removed(removed->rows);
    }
    copies_ = states_.copies();
    if (after_) after_(*states_.shown(), leaves);
}

Answer Desk::submit(Request request)
{
    auto answer = hand_in(std::move(request));
    if (means_.driven == Driven::by_steps)
        while (answer.wait_for(std::chrono::seconds{0}) != std::future_status::ready) step();
    Answer done = answer.get();
    const bool removes = done && std::ranges::any_of(done->events, [](const district::Event& event) {
                             return std::holds_alternative<matter::MatterFileRemoved>(event);
                         });
    if (removes) erase_removed(journal::usual_patience);
    return done;
}

std::future<Answer> Desk::hand_in(Request request)
{
    auto waiting = std::make_unique<Waiting>();
    waiting->request = std::move(request);
    auto answer = waiting->promise.get_future();
    {
        const std::lock_guard lock{queue_guard_};
        queue_.push_back(std::move(waiting));
    }
    queue_filled_.notify_one();
    return answer;
}

// The thread's main loop.
void Desk::work()
{
    while (await_request()) step();
}

// False when stopping with all requests answered. True also after a long idle time.
bool Desk::await_request()
{
    std::unique_lock lock{queue_guard_};
    queue_filled_.wait_for(lock, idle_at_most, [this] { return stopping_ || !queue_.empty(); });
    return !stopping_ || !queue_.empty();
}

void Desk::step()
{
    Batch batch = gathered();
    now_ = means_.clock();
    try {
        if (!batch.empty()) handle(batch);
    } catch (...) {  // unexpected failure: the batch is not kept, reading goes on
        ahead_.reset();
        for (auto& waiting : batch)
            if (waiting) waiting->promise.set_exception(std::current_exception());
    }
    prune_answers();
}

Desk::Batch Desk::gathered()
{
    Batch batch;
    const std::lock_guard lock{queue_guard_};
    // One batch never holds the same key twice: the second request must see the answer to the first.
    while (!queue_.empty() && batch.size() < longest_batch && !repeats(*queue_.front(), batch)) {
        batch.push_back(std::move(queue_.front()));
        queue_.pop_front();
    }
    return batch;
}

// Once a day, between two batches.
void Desk::prune_answers()
{
    if (day_of(now_) == pruned_on_) return;
    pruned_on_ = day_of(now_);
    try {
        means_.journal.prune_answers(now_ - answers_kept);
    } catch (const journal::StorageError&) {  // the next writer gets the disk error
    }
}

// Decides every request on `ahead`, writes those accepted, shows them, and only then answers.
void Desk::handle(Batch& batch)
{
    std::vector<std::pair<Waiting*, Answer>> answers;
    std::vector<Written> written;
    const bool asked =
        std::any_of(batch.begin(), batch.end(), [](const auto& it) { return it->request.commands.empty(); });
    if ((asked || answered_elsewhere(batch)) && means_.journal.size() != frontier_.size()) replay_new(When::running);
    do {
        answers.clear();
        written.clear();
        batch_marks_.clear();
        for (auto& waiting : batch) {
            if (waiting->request.commands.empty()) {  // catch_up(): nothing to write
                answers.emplace_back(waiting.get(), Receipt{.head = frontier_.head()});
                continue;
            }
            if (auto before = answered_before(waiting->request)) {
                answers.emplace_back(waiting.get(), *std::move(before));
                continue;
            }
            if (!ahead_) bring_ahead(written);
            if (const auto leaves = waiting->request.leaves; leaves && *leaves != ahead_->leaves()) {
                answers.emplace_back(waiting.get(), std::unexpected{Refused{Moved{}}});
                continue;
            }
            auto decided = decide(*waiting);
            if (decided) {
                batch_marks_.give_all(decided->marks.given);
                written.push_back(*std::move(decided));
            } else {
                answers.emplace_back(waiting.get(), std::unexpected{Refused{decided.error()}});
            }
        }
    } while (!write(written));

    std::uint64_t next = frontier_.size();
    for (const Written& it : written) next -= it.leaves.size();
    for (Written& it : written) {
        Receipt receipt{.first = next, .last = next + it.leaves.size() - 1, .head = frontier_.head()};
        next += it.leaves.size();
        for (district::Leaf& leaf : it.leaves) receipt.events.push_back(std::move(leaf.event));
        answers.emplace_back(it.from, std::move(receipt));
    }
    for (auto& [waiting, answer] : answers) waiting->promise.set_value(std::move(answer));
    batch.clear();
}

bool Desk::repeats(const Waiting& waiting, const Batch& batch)
{
    const Request& request = waiting.request;
    return !request.key.empty() && std::any_of(batch.begin(), batch.end(), [&](const auto& other) {
        return other->request.key == request.key && other->request.actor == request.actor;
    });
}

// Rebuilds `ahead` from what is shown and what this batch has accepted so far.
void Desk::bring_ahead(const std::vector<Written>& accepted)
{
    ahead_ = states_.next();
    for (const Written& it : accepted)
        for (const district::Leaf& leaf : it.leaves) ahead_->apply(leaf);
}

// True once it is on disk and shown. False if another process appended first: all must be decided again.
bool Desk::write(std::vector<Written>& written)
{
    if (written.empty()) return true;
    std::vector<journal::Entry> entries;
    for (Written& it : written) entries.push_back(std::move(it.entry));
    const auto appended = means_.journal.append(frontier_, entries);
    if (!appended) {
        replay_new(When::running);
        return false;
    }
    for (const Digest& hash : appended->leaf_hashes) frontier_.append(hash);
    ensure(frontier_.root() == appended->head.root);
    last_at_ = written.back().leaves.back().at;
    if (!ahead_) bring_ahead(written);  // the last request of the batch was partly applied and refused
    ensure(ahead_->leaves() == frontier_.size());
    std::vector<district::Leaf> leaves;
    for (const Written& it : written) leaves.insert(leaves.end(), it.leaves.begin(), it.leaves.end());
    show(std::move(ahead_), leaves);
    return true;
}

std::expected<Desk::Written, district::Refused> Desk::decide(Waiting& waiting)
{
    Written written{.from = &waiting};
    const Instant now = instant_of_batch();
    const std::uint32_t row_before = next_row_;
    for (const district::Command& command : waiting.request.commands) {
        const auto decided = decide_one(command, waiting, now, written);
        if (decided) continue;
        next_row_ = row_before;  // what this request has already done to `ahead` must be forgotten
        if (!written.leaves.empty()) ahead_.reset();
        return std::unexpected{decided.error()};
    }
    if (means_.beside) written.entry.beside = means_.beside(*ahead_, written.leaves);
    written.entry.documents = waiting.request.documents;
    if (!waiting.request.key.empty())
        written.entry.answer =
            journal::Answer{waiting.request.actor.number(), waiting.request.key,
                            body_marker_.mark(waiting.request.body), now, waiting.request.while_it_stands};
    return written;
}

std::expected<void, district::Refused> Desk::decide_one(const district::Command& command, Waiting& waiting, Instant now,
                                                        Written& written)
{
    const auto seal = [&](const district::Words& words) {
        const SealedId id{next_row_++};
        auto sealed = sealer_.seal(id, codec::to_text(words));
        const auto* identity = std::get_if<district::IdentityWords>(&words);
        if (identity && identity->id_number) written.marks.sealed[id.number()] = id_marker_.mark(*identity->id_number);
        written.entry.rows.push_back(std::move(sealed.row));
        return Sealed{id, sealed.commitment};
    };
    const auto by_number = [&](std::string_view number) -> std::optional<PersonId> {
        const Digest mark = id_marker_.mark(number);
        const std::array<const Bearers*, 2> given{&written.marks.given, &batch_marks_};
        const auto person = bearer_of(mark, given, [this](const Digest& it) { return bearer_on_disk(it); });
        if (person) written.marks.held[mark] = *person;
        return person;
    };
    district::Context context{.actor = waiting.request.actor,
                              .behalf = waiting.request.behalf,
                              .now = now,
                              .seal = seal,
                              .person_by_id_number = by_number,
                              .said = [this](const Sealed& sealed) { return directory_.text(sealed); },
                              .record_said = [this](SealedId row) { return directory_.words(row); }};
    const auto behalf = district::in_whose_place(*ahead_, command, context);
    if (!behalf) return std::unexpected{behalf.error()};
    context.behalf = *behalf;
    auto events = district::decide(*ahead_, command, context);
    if (!events) return std::unexpected{events.error()};
    mark_identities(*events, written);
    for (district::Event& event : *events) {
        district::Leaf leaf{now, waiting.request.actor, std::move(event)};
        if (*behalf) leaf.behalf = *behalf;
        written.entry.leaves.push_back(codec::to_bytes(leaf));
        ahead_->apply(leaf);
        written.leaves.push_back(std::move(leaf));
    }
    return {};
}

std::optional<PersonId> Desk::bearer_on_disk(const Digest& mark) const
{
    const auto person = means_.journal.look_up(person_by_id_number, mark);
    return person ? std::optional{PersonId{*person}} : std::nullopt;
}

// A person is found by the hash of their ID number, never by the number.
void Desk::mark_identities(const district::Events& events, Written& written)
{
    Marks& marks = written.marks;
    const auto give = [&](const Digest& mark, PersonId person) {
        written.entry.look_ups.push_back({person_by_id_number, mark, person.number()});
        marks.given.give(mark, person);
    };
    const auto mark = [&](PersonId person, const Sealed& identity) {
        const auto found = marks.sealed.find(identity.row.number());
        if (found == marks.sealed.end()) return;
        // The hash of a person whose import was undone is replaced by one that belongs to no number.
        if (const auto held = marks.held.find(found->second); held != marks.held.end() && held->second != person)
            give(id_marker_.mark("taken back: " + std::to_string(held->second.number())), held->second);
        give(found->second, person);
    };
    for (const district::Event& event : events) {
        if (const auto* it = std::get_if<registry::PersonRegistered>(&event)) mark(it->person, it->identity);
        if (const auto* it = std::get_if<registry::IdentityCorrected>(&event)) mark(it->person, it->identity);
    }
    marks.held.clear();
}

// Never before the newest leaf's instant: small steps back of a clock are bridged. Refused requests leave no trace
// here, so a clock that was ahead for a moment does no harm.
Instant Desk::instant_of_batch() const
{
    if (now_ + std::chrono::minutes{5} < last_at_)
        throw ClockWrong{"The clock shows " + to_text(now_) + ", but the newest entry was made at " +
                         to_text(last_at_) + ". Set the clock right; nothing was written."};
    clock_guard_.check(now_, last_at_, states_.shown()->demonstration());
    return std::max(last_at_, now_);
}

}  // namespace jinze::desk
