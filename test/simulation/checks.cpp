// The checks after each step: the State, the file, the texts, the board, and a full verification.
#include "app/codec/leaf.h"
#include "domain/duty/board.h"
#include "simulation/telling.h"
#include "simulation/world.h"
#include "storage/journal/verify.h"
#include "storage/sqlite/sqlite.h"

namespace jinze::simulation {
namespace {

std::string counted(const char* what, std::int64_t got, std::size_t wanted)
{
    return std::to_string(got) + " " + what + " in the file instead of " + std::to_string(wanted);
}

const district::IdentityWords* identity_of(const Model& model, const registry::Person& person)
{
    const auto found = model.texts.find(person.identity.row);
    return found == model.texts.end() ? nullptr : std::get_if<district::IdentityWords>(&found->second);
}

journal::Carried meaning(std::string_view bytes)
{
    const district::Leaf leaf = codec::leaf_from(bytes);
    journal::Carried carried{
        .sealed = {}, .erased = codec::erased_in(leaf.event), .documents = codec::documents_in(leaf.event)};
    for (const Sealed& sealed : codec::sealed_in(leaf.event)) carried.sealed.push_back({sealed.row, sealed.commitment});
    return carried;
}

using Stood = std::map<std::string, duty::Standing>;

Stood by_compares(World& world, std::size_t desk, const std::vector<OrgId>& bodies, Day on)
{
    return world.process(desk).desk->read([&](const State& state) {
        Stood stood;
        const duty::Facts facts{state.people(), state.records(), state.duties()};
        world.process(desk).standings->each(
            {facts, state.leaves(), world.today()}, bodies, on,
            [&](const duty::Obligation& it, duty::Standing how) { stood[it.id().text] = how; });
        return stood;
    });
}

Stood by_judging(const State& state, const std::vector<OrgId>& bodies, Day on)
{
    Stood stood;
    duty::judge_all({state.people(), state.records(), state.duties()}, bodies, on, on,
                    [&](const duty::Obligation& it, duty::Standing how) { stood[it.id().text] = how; });
    return stood;
}

// The records that counted for the obligation, as judged.
std::string why_so(const State& state, const record::ObligationId& id, Day on)
{
    const duty::Facts facts{state.people(), state.records(), state.duties()};
    const auto it = duty::find_obligation(facts, id, on);
    if (!it) return {};
    std::string text = "\n   owed from " + to_text(it->begin) + " to " + to_text(it->last);
    for (const duty::Verdict& verdict : duty::evaluate(facts, *it, on, on).counted)
        text += ", r" + std::to_string(verdict.record.number()) + " of " + to_text(verdict.performed) + " entered " +
                to_text(verdict.entered) + (verdict.late_entry ? " late" : "");
    duty::Board{facts, on}.each(facts, {}, on, [&](const duty::Obligation& other, duty::Standing how) {
        if (other.id() == id) text += "; a board made now has it at " + std::to_string(static_cast<int>(how));
    });
    return text;
}

void check_board_of(World& world, std::size_t desk, const std::vector<OrgId>& bodies, Day on)
{
    const State& state = world.shown(desk);
    std::string name = "the board of " + to_text(on);
    for (const OrgId org : bodies) name += " o" + std::to_string(org.number());
    const Stood got = by_compares(world, desk, bodies, on), wanted = by_judging(state, bodies, on);
    for (const auto& [id, standing] : wanted) {
        const auto found = got.find(id);
        if (found == got.end()) throw Differs{name + " misses " + id + why_so(state, {id}, on)};
        if (found->second != standing)
            throw Differs{name + " has " + id + " at " + std::to_string(static_cast<int>(found->second)) +
                          " instead of " + std::to_string(static_cast<int>(standing)) + why_so(state, {id}, on)};
    }
    for (const auto& [id, standing] : got)
        if (!wanted.contains(id)) throw Differs{name + " has " + id + ", which nobody owes"};
}

// Whether an open desk has read the erasure of the person.
bool has_heard(World& world, std::size_t desk, PersonId person)
{
    if (!world.process(desk).open()) return false;
    const auto* it = world.shown(desk).people().find(person);
    return it && it->erased;
}

}  // namespace

void check_state(World& world, std::size_t desk)
{
    const Process& it = world.process(desk);
    const std::string wanted = told(world.shown(desk), world.today());
    const std::string got = it.desk->read([&](const State& state) { return told(state, world.today()); });
    if (const auto why = first_difference(got, wanted); !why.empty())
        throw Differs{"desk " + std::to_string(desk) + " shows " + why};
    if (it.heard != world.shown(desk).leaves())
        throw Differs{"desk " + std::to_string(desk) + " spoke of " + std::to_string(it.heard) + " leaves"};
}

void check_tables(World& world)
{
    sqlite::Database database{world.path().string()};
    const Model& model = world.model;
    const auto held = [&](const char* what, const char* sql, std::size_t wanted) {
        if (const auto got = database.number(sql); got != static_cast<std::int64_t>(wanted))
            throw Differs{counted(what, got, wanted)};
    };
    held("leaves", "SELECT count(*) FROM leaf", model.leaves().size());
    held("rows", "SELECT count(*) FROM vault", model.texts.size());
    held("keys", "SELECT count(*) FROM vault_key", model.texts.size());
    held("documents", "SELECT count(*) FROM document", model.documents.size());
    held("marks", "SELECT count(*) FROM look_up", model.numbers.size() + model.without_number.size());
    std::set<Key> kept;
    sqlite::Statement answered{database, "SELECT account, key FROM answered"};
    for (sqlite::Rows rows = answered(); rows.next();)
        kept.emplace(static_cast<std::uint32_t>(rows.number(0)), std::string{rows.bytes(1)});
    for (const Key& key : kept)
        if (!model.answers.contains(key)) throw Differs{"an answer is kept that was never given, under " + key.second};
    for (const auto& [key, answer] : model.answers)
        if (answer.at >= world.now - days{30} && !kept.contains(key))
            throw Differs{"the answer under " + key.second + " is forgotten"};
}

void check_texts(World& world, std::size_t desk)
{
    const Model& model = world.model;
    if (model.texts.empty()) return;
    auto at = model.texts.begin();
    std::advance(at, static_cast<std::ptrdiff_t>(world.chance.below(model.texts.size())));
    const auto row = world.process(desk).journal->row(at->first);
    const std::string name = "row " + std::to_string(at->first.number());
    if (model.erased_rows.contains(at->first)) {
        if (row) throw Differs{name + " is erased, and is there"};
    } else {
        const auto text = row ? world.sealer().open(*row) : std::unexpected{vault::Failure::text_altered};
        if (!text || *text != codec::to_text(at->second)) throw Differs{name + " says something else"};
    }
    const auto& people = world.shown(desk).people();
    if (people.people().empty()) return;
    const registry::Person& person = world.chance.of(people.people());
    const auto* words = identity_of(model, person);
    if (!words) throw Differs{to_text(person.id) + " has no identity"};
    const std::string called = world.process(desk).desk->directory().name(person);
    const std::string wanted =
        person.erased || model.erased_rows.contains(person.identity.row) ? "已删除" : words->name;
    // A desk that has not read an erasure elsewhere may still hold the name, for half a second.
    if (!person.erased && called == words->name) return;
    if (called != wanted) throw Differs{to_text(person.id) + " is called " + called + " instead of " + wanted};
}

void check_forgotten(World& world, const Erased& erased)
{
    const Model& model = world.model;
    const auto is_said_elsewhere = [&](const std::string& characters) {
        return std::any_of(model.texts.begin(), model.texts.end(), [&](const auto& text) {
            return !model.erased_rows.contains(text.first) &&
                   codec::to_text(text.second).find(characters) != std::string::npos;
        });
    };
    const auto* words = identity_of(model, erased.person);
    if (!words) return;
    for (const std::string& characters : {words->name, words->id_number.value_or("")}) {
        if (characters.empty() || is_said_elsewhere(characters)) continue;
        for (std::size_t desk = 0; desk < Model::desks; ++desk)
            if (has_heard(world, desk, erased.person.id) && world.process(desk).desk->directory().holds(characters))
                throw Differs{to_text(erased.person.id) + " is erased, and desk " + std::to_string(desk) +
                              " holds the name in memory"};
    }
}

void check_board_today(World& world, std::size_t desk) { check_board_of(world, desk, {}, world.today()); }

void check_board(World& world, std::size_t desk)
{
    const State& state = world.shown(desk);
    std::vector<OrgId> bodies;
    if (!state.people().organisations().empty() && world.chance.one_in(2))
        for (auto n = world.chance.below(4); n > 0; --n)
            bodies.push_back(world.chance.of(state.people().organisations()).id);
    std::sort(bodies.begin(), bodies.end());
    bodies.erase(std::unique(bodies.begin(), bodies.end()), bodies.end());
    const Day on =
        world.chance.one_in(2) ? world.today() : world.today() + days{static_cast<int>(world.chance.below(400)) - 150};
    check_board_of(world, desk, bodies, on);
}

void check_whole(World& world)
{
    const auto verdict = journal::verify(world.witness(), &world.sealer(), meaning);
    // Between PersonErased and the deletion of its rows the rows remain: reported, and not a fault here.
    if (verdict.fault && verdict.fault->english.find("erased") == std::string::npos)
        throw Differs{"verify says: " + verdict.fault->english};
    if (verdict.root != world.model.frontier().root()) throw Differs{"verify has another root"};
}

}  // namespace jinze::simulation
