// An action that takes two people, as the first one wrote it: the act's name and its fields, with ids instead of names,
// so that the other reads exactly what is meant. And back: the command with both people in it.
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

// Empty for a command that never takes two.
std::optional<ActGiven> given_of(const district::Command& command);
// The command of these fields, still without its second person.
std::expected<district::Command, Denial> meant_by(const ActGiven& given, const Naming& naming);

// The rules would allow two people to do it: propose it.
bool takes_two(const Denial& no);

// The actor and the second person, if the two may do it today. The one with the right is the actor.
struct Arranged {
    PersonId actor;
    district::Command command;
};
std::expected<Arranged, Denial> arranged(const district::Command& command, PersonId proposer, PersonId confirmer,
                                         const district::State& state, Instant now);
// Empty if `proposer` may propose it: the rules require only a second person.
std::optional<Denial> object_to_proposing(const district::Command& command, PersonId proposer,
                                          const district::State& state, Instant now);

}  // namespace jinze::input
