// Two desks on one file, as two processes on one disk: their requests, events and checks against the model.
// Deterministic from the seed.
#pragma once

#include <filesystem>

#include "app/views/board/standings.h"
#include "simulation/disk.h"
#include "simulation/drawing.h"
#include "simulation/model.h"
#include "simulation/rooms.h"
#include "storage/open/open.h"

namespace jinze::simulation {

// One process: its journal, its desk and the board that follows.
struct Process {
    std::unique_ptr<journal::Journal> journal;
    std::unique_ptr<desk::Desk> desk;
    std::unique_ptr<views::Standings> standings;
    std::unique_ptr<Rooms> rooms;
    std::uint64_t heard = 0;  // leaves it was notified of, one by one, and those it began with

    bool open() const { return desk != nullptr; }
    void close()
    {
        desk.reset();
        journal.reset();
        heard = 0;
    }
};

// An erased person whose rows still exist.
struct Erased {
    registry::Person person;
    std::vector<SealedId> rows;
};

// Requests submitted together, and their predicted answers.
struct Batch {
    std::vector<desk::Request> requests;
    Foresight foresight;

    district::Events happened() const;  // of all that are accepted, in order
};

class World {
public:
    World(std::uint64_t seed, const std::filesystem::path& folder);
    ~World();
    World(const World&) = delete;
    World& operator=(const World&) = delete;

    // One step: an action, then all checks. Throws Differs.
    void step();
    // The actions of this step, and the hash of all steps so far.
    const std::string& told() const { return told_; }
    std::uint64_t trace() const { return trace_; }

    Chance chance;
    Model model;
    Instant now;

    Day today() const { return day_of(now); }
    Process& process(std::size_t desk) { return processes_[desk]; }
    journal::Journal& witness();
    const std::filesystem::path& path() const { return path_; }
    const vault::Sealer& sealer() const { return sealer_; }
    const State& shown(std::size_t desk) const { return model.shown(desk); }

private:
    void found();
    void tell(const std::string& what);

    void open(std::size_t desk);
    void open_what_is_closed();
    void stop_all(bool machine);
    std::size_t some_desk() { return chance.below(Model::desks); }

    std::vector<desk::Request> some_requests(std::size_t desk);
    desk::Request some_request(std::size_t desk);
    std::vector<desk::Request> refused_and_mended(std::size_t desk);
    std::optional<desk::Request> asked_again();
    void trouble();

    void act();
    void interleave();
    void erase();
    void restart();
    void pass_time();

    using Answered = std::vector<std::future<desk::Answer>>;
    Answered hand_in(std::size_t desk, Batch& batch);
    void answer(std::size_t desk, Batch& batch, Answered answers);
    void check_answer(const desk::Request& request, const Foreseen& foreseen, const desk::Answer& answer, Rows& rows);
    void check_written(Batch& batch, bool broke);
    void settle();
    void take(Batch& batch, const std::vector<std::string>& leaves);
    std::vector<std::string> new_leaves();

    Disk disk_;
    std::filesystem::path path_;
    vault::MasterKey key_;
    Chance entropy_;
    vault::Sealer sealer_;
    std::array<Process, Model::desks> processes_;
    std::unique_ptr<journal::Journal> witness_;
    std::vector<Batch> unsettled_;      // failed since the last successful one: one of them may be on the disk
    std::vector<desk::Request> asked_;  // recent ones with a key
    std::vector<Erased> to_erase_;
    std::string told_;
    std::uint64_t trace_ = 0, keys_ = 0;
};

// ---- the checks after each step: each throws Differs ----
void check_state(World& world, std::size_t desk);          // replayed equals live
void check_tables(World& world);                           // the file holds exactly what it should
void check_texts(World& world, std::size_t desk);          // sealed texts decrypt, erased ones do not, names are found
void check_forgotten(World& world, const Erased& erased);  // no name of the erased in memory
void check_board(World& world, std::size_t desk);          // compares equal judging: some bodies, some day
void check_board_today(World& world, std::size_t desk);
void check_whole(World& world);                                     // everything, as `jinze verify` does it
void check_effect(const Model& model, const district::Leaf& leaf);  // what the event says holds
// The actor was entitled, and nobody gained a right except through somebody entitled to give it.
void check_entitled(const State& before, const State& after, const desk::Request& request, Instant at);
void check_rights(World& world, std::size_t desk);  // of a post's holder, toward each body
void check_sight(World& world, std::size_t desk);   // pages show only what their reader may read

}  // namespace jinze::simulation
