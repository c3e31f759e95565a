#include "simulation/model.h"

#include "app/codec/leaf.h"
#include "domain/assembly/about.h"
#include "domain/district/describe.h"
#include "simulation/telling.h"
#include "storage/ledger/hash.h"

namespace jinze::simulation {
namespace {

constexpr std::uint32_t not_a_row = 0x40000000;  // predicted row numbers start here

// Calls on_sealed for each Sealed of an event, and on_row for each other row id.
template <class T, class OnSealed, class OnRow>
void each_sealed(T& value, const OnSealed& sealed, const OnRow& row)
{
    if constexpr (std::is_same_v<T, Sealed>) {
        sealed(value);
    } else if constexpr (std::is_same_v<T, SealedId>) {
        row(value);
    } else if constexpr (described::Optional<T>) {
        if (value) each_sealed(*value, sealed, row);
    } else if constexpr (described::Vector<T>) {
        for (auto& item : value) each_sealed(item, sealed, row);
    } else if constexpr (described::Variant<T>) {
        std::visit([&](auto& alternative) { each_sealed(alternative, sealed, row); }, value);
    } else if constexpr (described::Described<T>) {
        boost::mp11::mp_for_each<described::Members<T>>(
            [&]<class Member>(Member) { each_sealed(value.*Member::pointer, sealed, row); });
    }
}

}  // namespace

void match(const district::Events& foreseen, const district::Events& got, Rows& rows)
{
    for (std::size_t i = 0; i < std::min(foreseen.size(), got.size()); ++i) {
        district::Event event = foreseen[i];
        const auto given = codec::sealed_in(got[i]);
        std::size_t next = 0;
        each_sealed(
            event,
            [&](Sealed& sealed) {
                if (next == given.size()) return;
                rows[sealed.row] = given[next].row;
                sealed = given[next++];
            },
            [&](SealedId& row) {
                if (const auto it = rows.find(row); it != rows.end()) row = it->second;
            });
        if (told(event) != told(got[i])) throw Differs{"happened: " + told(got[i]) + "\n   instead of " + told(event)};
    }
    if (foreseen.size() != got.size())
        throw Differs{std::to_string(got.size()) + " events instead of " + std::to_string(foreseen.size())};
}

void Model::opened(std::size_t desk)
{
    shown_[desk] = State{};
    caught_up(desk);
}

void Model::caught_up(std::size_t desk)
{
    while (known(desk) < leaves_.size()) shown_[desk].apply(leaves_[known(desk)]);
}

void Model::take(std::string bytes)
{
    frontier_.append(ledger::leaf_hash(view_of(bytes)));
    leaves_.push_back(codec::leaf_from(bytes));
    whole_.apply(leaves_.back());
}

Instant Model::newest(std::size_t desk) const { return known(desk) == 0 ? Instant{} : leaves_[known(desk) - 1].at; }

Foresight Model::foresee(std::size_t desk, const std::vector<desk::Request>& batch, Instant now, const Kept& kept)
{
    const auto asks = [](const desk::Request& request) { return request.commands.empty(); };
    const auto answered_elsewhere = [&](const desk::Request& request) {
        const auto found = answers.find({request.actor.number(), request.key});
        const bool there = !request.key.empty() && found != answers.end() &&
                           (found->second.at >= now - days{30} || kept(found->first));
        return there && found->second.last >= known(desk);
    };
    if (std::any_of(batch.begin(), batch.end(), asks) || std::any_of(batch.begin(), batch.end(), answered_elsewhere))
        caught_up(desk);
    for (;;) {
        Foresight foresight;
        Thought thought{shown_[desk], numbers, not_a_row};
        bool writes = false;
        for (const desk::Request& request : batch) {
            if (auto answer = before(desk, request, now, kept)) {
                foresight.each.push_back(*std::move(answer));
                continue;
            }
            if (request.leaves && *request.leaves != thought.ahead.leaves()) {
                foresight.each.push_back({.refused = desk::Moved{}});
                continue;
            }
            if (now + std::chrono::minutes{5} < newest(desk)) {
                foresight.clock_wrong = true;
                return foresight;
            }
            foresight.each.push_back(decide(request, std::max(now, newest(desk)), thought));
            writes = writes || !foresight.each.back().refused;
        }
        if (!writes || known(desk) == leaves_.size()) return foresight;
        caught_up(desk);  // somebody wrote first: decide again
    }
}

// Whether no later leaf that the desk has read concerns a subject of the answer.
bool Model::stands(std::size_t desk, const Remembered& answer) const
{
    const auto about = [&](std::uint64_t leaf) {
        return district::subjects_of_event(shown_[desk], leaves_[leaf].event);
    };
    for (std::uint64_t written = answer.first; written <= answer.last && written < known(desk); ++written)
        for (const std::string& subject : about(written))
            for (std::uint64_t later = answer.last + 1; later < known(desk); ++later)
                if (about(later).contains(subject)) return false;
    return true;
}

// An empty request, or one answered before.
std::optional<Foreseen> Model::before(std::size_t desk, const desk::Request& request, Instant now,
                                      const Kept& kept) const
{
    if (request.commands.empty()) return Foreseen{};
    const auto found = answers.find({request.actor.number(), request.key});
    if (request.key.empty() || found == answers.end()) return {};
    if (found->second.at < now - days{30} && !kept(found->first)) return {};
    if (request.while_it_stands && !stands(desk, found->second)) return {};
    if (found->second.body != request.body) return Foreseen{.refused = desk::KeyReused{}};
    return Foreseen{.repeated = std::pair{found->second.first, found->second.last}};
}

Foreseen Model::decide(const desk::Request& request, Instant at, Thought& thought) const
{
    Foreseen foreseen;
    Thought mine = thought;
    const auto seal = [&](const district::Words& words) {
        foreseen.words.push_back(words);
        return Sealed{SealedId{mine.rows++}, {}};
    };
    const auto bearer = [&](std::string_view number) -> std::optional<PersonId> {
        const auto found = mine.numbers.find(std::string{number});
        return found == mine.numbers.end() ? std::nullopt : std::optional{found->second};
    };
    const auto said = [&](const Sealed& sealed) {
        const auto found = erased_rows.contains(sealed.row) ? texts.end() : texts.find(sealed.row);
        const auto* text = found == texts.end() ? nullptr : std::get_if<district::Text>(&found->second);
        return text ? text->text : std::string{};
    };
    const auto record_said = [&](SealedId row) {
        const auto found = erased_rows.contains(row) ? texts.end() : texts.find(row);
        const auto* words = found == texts.end() ? nullptr : std::get_if<district::RecordWords>(&found->second);
        return words ? *words : district::RecordWords{};
    };
    for (const district::Command& command : request.commands) {
        const std::size_t words = foreseen.words.size();
        district::Context context{.actor = request.actor,
                                  .behalf = request.behalf,
                                  .now = at,
                                  .seal = seal,
                                  .person_by_id_number = bearer,
                                  .said = said,
                                  .record_said = record_said};
        const auto place = district::in_whose_place(mine.ahead, command, context);
        if (!place) return {.refused = place.error()};
        context.behalf = *place;
        const auto decided = district::decide(mine.ahead, command, context);
        if (!decided) return {.refused = decided.error()};
        mark(mine.numbers, *decided,
             {foreseen.words.begin() + static_cast<std::ptrdiff_t>(words), foreseen.words.end()}, nullptr);
        for (const district::Event& event : *decided) {
            district::Leaf leaf{at, request.actor, event};
            if (*place) leaf.behalf = *place;
            mine.ahead.apply(leaf);
            foreseen.events.push_back(event);
        }
    }
    thought = std::move(mine);
    return foreseen;
}

// A number belongs to one person, and a person has one number; taking back an import removes it.
void Model::mark(std::map<std::string, PersonId>& numbers, const district::Events& events,
                 const std::vector<district::Words>& words, Lost* lost)
{
    std::size_t next = 0;
    for (const district::Event& event : events) {
        PersonId person;
        if (const auto* it = std::get_if<registry::PersonRegistered>(&event)) person = it->person;
        if (const auto* it = std::get_if<registry::IdentityCorrected>(&event)) person = it->person;
        const std::size_t sealed = codec::sealed_in(event).size();
        const auto* identity = person && sealed == 1 ? std::get_if<district::IdentityWords>(&words[next]) : nullptr;
        next += sealed;
        if (!identity || !identity->id_number) continue;
        const auto had = numbers.find(*identity->id_number);
        if (lost && had != numbers.end() && had->second != person) lost->insert(had->second);
        if (lost) lost->erase(person);
        std::erase_if(numbers, [&](const auto& it) { return it.second == person; });
        numbers[*identity->id_number] = person;
    }
}

void Model::accepted(const desk::Request& request, const Foreseen& foreseen, const district::Events& events,
                     std::uint64_t first, Instant at)
{
    mark(numbers, events, foreseen.words, &without_number);
    std::size_t next = 0;
    for (const district::Event& event : events)
        for (const Sealed& sealed : codec::sealed_in(event)) {
            if (texts.contains(sealed.row))
                throw Differs{"row " + std::to_string(sealed.row.number()) + " is given twice"};
            texts[sealed.row] = foreseen.words[next++];
        }
    for (const std::string& document : request.documents) documents.insert(document);
    if (!request.key.empty())
        answers[{request.actor.number(), request.key}] = {request.body, first, first + events.size() - 1, at};
}

void Model::erased(PersonId person, const std::vector<SealedId>& rows)
{
    erased_rows.insert(rows.begin(), rows.end());
    if (!person) return;  // the rows of a file
    without_number.erase(person);
    std::erase_if(numbers, [&](const auto& it) { return it.second == person; });
    std::erase_if(answers, [&](const auto& it) { return it.first.first == person.number(); });
}

}  // namespace jinze::simulation
