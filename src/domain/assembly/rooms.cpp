#include "domain/assembly/rooms.h"

namespace jinze::district {

Command::Command() = default;
Command::Command(const Command& other) = default;
Command::Command(Command&& other) noexcept = default;
Command& Command::operator=(const Command& other) = default;
Command& Command::operator=(Command&& other) noexcept = default;
Command::~Command() = default;

Command::Command(std::size_t index, void* it)
{
    boost::mp11::mp_with_index<boost::mp11::mp_size<AllCommands>::value>(index, [&](auto at) {
        using Chosen = boost::mp11::mp_at_c<AllCommands, at>;
        emplace<Chosen>(std::move(*static_cast<Chosen*>(it)));
    });
}

}  // namespace jinze::district
