#include "simulation/world.h"

#include "app/codec/json_write.h"
#include "app/codec/leaf.h"
#include "simulation/founding.h"
#include "simulation/vfs.h"

namespace jinze::simulation {
namespace {

vault::MasterKey key_of(std::uint64_t seed)
{
    Chance chance{seed ^ 0x6b6579};
    std::array<std::uint8_t, vault::key_size> bytes{};
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(chance.next());
    return vault::MasterKey{bytes};
}

Entropy entropy_from(Chance& chance)
{
    return [&chance](std::span<std::uint8_t> bytes) {
        for (auto& byte : bytes) byte = static_cast<std::uint8_t>(chance.next());
    };
}

}  // namespace

district::Events Batch::happened() const
{
    district::Events all;
    for (const Foreseen& foreseen : foresight.each)
        all.insert(all.end(), foreseen.events.begin(), foreseen.events.end());
    return all;
}

World::World(std::uint64_t seed, const std::filesystem::path& folder)
    : chance{seed},
      now{start_of(day_at(2026, 1, 5)) + std::chrono::hours{9}},
      disk_{seed + 1},
      path_{folder / "d.db"},
      key_{key_of(seed)},
      entropy_{seed + 2},
      sealer_{key_, entropy_from(entropy_)}
{
    put_sqlite_on(disk_, seed + 3);
    std::filesystem::remove(path_);
    storage::open(path_)->create();
    for (std::size_t desk = 0; desk < Model::desks; ++desk) open(desk);
    found();
}

World::~World()
{
    for (Process& it : processes_) it.close();
    witness_.reset();
}

void World::tell(const std::string& what)
{
    told_ += told_.empty() ? what : "; " + what;
    for (const char c : what) trace_ = (trace_ ^ static_cast<unsigned char>(c)) * 1099511628211u;  // FNV-1a
}

void World::open(std::size_t desk)
{
    Process& it = processes_[desk];
    it.close();
    auto journal = storage::open(path_)->journal();
    auto opened = std::make_unique<desk::Desk>(desk::Dependencies{.journal = *journal,
                                                                  .key = key_,
                                                                  .clock = [this] { return now; },
                                                                  .entropy = entropy_from(entropy_),
                                                                  .driven = desk::Driven::by_steps});
    it.standings = std::make_unique<views::Standings>();
    it.rooms = std::make_unique<Rooms>();
    it.heard = opened->read([](const State& state) { return state.leaves(); });
    opened->on_shown(
        [&it](const State& state, std::span<const district::Leaf> leaves) {
            std::uint64_t leaf = state.leaves() - leaves.size();
            if (leaf != it.heard) throw Differs{"a leaf is heard of twice, or not at all"};
            for (const district::Leaf& heard : leaves) it.standings->saw(heard.event, leaf++);
            it.heard = leaf;
        },
        {});
    it.journal = std::move(journal);
    it.desk = std::move(opened);
    model.opened(desk);
    check_state(*this, desk);
}

journal::Journal& World::witness()
{
    if (!witness_) witness_ = storage::open(path_)->journal();
    return *witness_;
}

// Founds a small district; sometimes none, so that setting up is tested too.
void World::found()
{
    told_.clear();
    if (chance.one_in(8)) return tell("an empty ledger");
    Batch batch{.requests = {founding(today())}};
    Answered answers = hand_in(0, batch);
    processes_[0].desk->step();
    answer(0, batch, std::move(answers));
    if (batch.foresight.each.front().refused) throw Differs{"the founding is refused"};
    tell("founded");
}

void World::step()
{
    told_.clear();
    open_what_is_closed();
    const auto of_hundred = chance.below(100);
    if (of_hundred < 12)
        pass_time();
    else if (of_hundred < 18)
        restart();
    else if (of_hundred < 22 && !to_erase_.empty())
        erase();
    else if (of_hundred < 45)
        interleave();
    else
        act();
    disk_.calm();
    open_what_is_closed();
    const std::size_t desk = some_desk();
    check_state(*this, desk);
    check_tables(*this);
    check_texts(*this, desk);
    if (chance.one_in(3)) check_board(*this, desk);
    if (chance.one_in(3)) check_sight(*this, desk);
    if (chance.one_in(5)) check_rights(*this, desk);
    if (chance.one_in(25)) check_whole(*this);
    tell(to_hex(View{model.frontier().root()}).substr(0, 12));
}

// Stops the machine or kills both processes; what was acknowledged must be there after the restart.
void World::stop_all(bool machine)
{
    disk_.stop();
    for (Process& it : processes_) it.close();
    witness_.reset();
    disk_.start_again(machine);
    tell(machine ? "the machine stopped" : "both were killed");
    settle();
}

void World::open_what_is_closed()
{
    if (disk_.stopped()) stop_all(!chance.one_in(3));
    for (std::size_t desk = 0; desk < Model::desks; ++desk)
        if (!processes_[desk].open()) open(desk);
}

void World::restart()
{
    switch (chance.below(4)) {
        case 0: stop_all(true); break;
        case 1: stop_all(false); break;
        default: {
            const std::size_t desk = some_desk();
            processes_[desk].close();
            if (chance.one_in(2)) witness_.reset();
            tell("desk " + std::to_string(desk) + " restarts");
            if (!chance.one_in(3)) break;
            trouble();  // during opening: opening must succeed once the trouble is over
            try {
                open(desk);
            } catch (const journal::StorageError&) {
                processes_[desk].close();
            }
        }
    }
}

void World::pass_time()
{
    switch (chance.below(10)) {
        case 0: now -= std::chrono::minutes{chance.below(10)}; break;
        case 1: now += days{1 + chance.below(20)}; break;
        case 2: now = start_of(today() + days{1}) - std::chrono::milliseconds{1}; break;
        case 3: now = start_of(today() + days{1}); break;
        case 4:
        case 5: now += days{1}; break;
        default: now += std::chrono::minutes{1 + chance.below(600)};
    }
    tell("it is " + to_text(now));
    const std::size_t desk = some_desk();
    processes_[desk].desk->step();
}

}  // namespace jinze::simulation
