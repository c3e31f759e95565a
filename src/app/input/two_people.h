// What takes two people as one of them wrote it down: an act's name and its fields, with ids for names, so
// that another reads later what exactly is meant. And back: the command, with both people in it.
#pragma once

#include "app/input/line.h"

namespace jinze::input {

struct FieldGiven {
    std::string name, text;
};
BOOST_DESCRIBE_STRUCT(FieldGiven, (), (name, text))

struct ActGiven {
    std::string act;  // appoint, end-appointment, name-body, erase, rights, undo
    std::vector<FieldGiven> fields;
};

// Nothing for a command that never takes two.
std::optional<ActGiven> given_of(const district::Command& command);
// The command those fields mean, still without its second person.
std::expected<district::Command, Denial> meant_by(const ActGiven& given, const Naming& naming);

// The rules would let two do it: propose it.
bool takes_two(const Denial& no);

// Who does it and with whom, where these two may do it today. The one who has the right for it is the actor.
struct Arranged {
    PersonId actor;
    district::Command command;
};
std::expected<Arranged, Denial> arranged(const district::Command& command, PersonId proposer, PersonId confirmer,
                                         const district::State& state, Instant now);
// Nothing where `proposer` may propose it: the rules want only a second person.
std::optional<Denial> object_to_proposing(const district::Command& command, PersonId proposer,
                                          const district::State& state, Instant now);

}  // namespace jinze::input
