#include "domain/district/events.h"

namespace jinze::district {

Event::Event() = default;
Event::Event(const Event& other) = default;
Event::Event(Event&& other) noexcept = default;
Event& Event::operator=(const Event& other) = default;
Event& Event::operator=(Event&& other) noexcept = default;
Event::~Event() = default;

Event::Event(std::size_t index, void* it)
{
    boost::mp11::mp_with_index<boost::mp11::mp_size<AllEvents>::value>(index, [&](auto at) {
        using Chosen = boost::mp11::mp_at_c<AllEvents, at>;
        emplace<Chosen>(std::move(*static_cast<Chosen*>(it)));
    });
}

}  // namespace jinze::district
