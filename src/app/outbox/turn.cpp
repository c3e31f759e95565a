// Which process sends: one at a time, whatever shares the store.
#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>

#include "app/outbox/outbox.h"

namespace jinze::outbox {
namespace {

constexpr std::string_view the_turn = "sender";

// Differs between machines, and after a restart of one: process ids mean nothing across either.
std::string this_machine()
{
    std::ifstream file{"/proc/sys/kernel/random/boot_id"};
    std::string id;
    std::getline(file, id);
    return id;
}

bool is_gone(const TurnRow& row)
{
    return row.machine == this_machine() && !row.machine.empty() && ::kill(row.process, 0) != 0 && errno == ESRCH;
}

}  // namespace

bool Outbox::takes_turn()
{
    if (owner_.empty()) owner_ = drawer_.random(16);
    const Instant now = clock_();
    bool mine = false;
    drawer_.change(kinds::turn, the_turn, now,
                   [&](const std::optional<std::string>& text) -> std::optional<journal::SealedKeyValueStore::Change> {
                       const auto held = text ? std::optional{codec::stored::read<TurnRow>(*text)} : std::nullopt;
                       mine = !held || held->owner == owner_ || is_gone(*held);
                       if (!mine) return {};
                       const TurnRow row{this_machine(), owner_, static_cast<int>(::getpid())};
                       return journal::SealedKeyValueStore::Change{codec::to_json(row),
                                                                   {.until = now + turn_kept, .account = 0}};
                   });
    return mine;
}

void Outbox::gives_turn_back()
{
    if (!owner_.empty() && takes_turn()) drawer_.remove(kinds::turn, the_turn);
}

}  // namespace jinze::outbox
