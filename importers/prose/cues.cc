// The table of cues and its lookup.
#include "importers/prose/cues.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

namespace causeway {
namespace {

using enum RelationType;
using enum Voice;
using enum Order;
using enum Takes;
using enum Sense;

constexpr std::string_view kPlaces = "in|on|within|inside|around|at|near|under|along|throughout";

constexpr Cue kCues[] = {
    // X causes Y.
    {"cause", kActive, "", kCauses, kForward, kPhrase, kPlainly, 0.9F, "Measles causes a rash."},
    {"cause", kPassive, "by", kCauses, kBackward, kPhrase, kPlainly, 0.9F,
     "The rash is caused by measles."},
    {"lead", kActive, "to", kCauses, kForward, kPhrase, kPlainly, 0.9F,
     "Cirrhosis leads to jaundice."},
    {"result", kActive, "in", kCauses, kForward, kPhrase, kPlainly, 0.9F,
     "Dehydration results in dizziness."},
    {"result", kActive, "from", kCauses, kBackward, kPhrase, kPlainly, 0.9F,
     "Scurvy results from poor nutrition."},
    {"trigger", kActive, "", kCauses, kForward, kPhrase, kPlainly, 0.9F,
     "Pollen triggers wheezing."},
    {"trigger", kPassive, "by", kCauses, kBackward, kPhrase, kPlainly, 0.9F,
     "Wheezing is triggered by pollen."},
    {"produce", kActive, "", kCauses, kForward, kPhrase, kPlainly, 0.6F,
     "Anthrax produces black ulcers."},
    {"produce", kPassive, "by", kCauses, kBackward, kPhrase, kPlainly, 0.6F,
     "The ulcers are produced by anthrax."},
    {"induce", kActive, "", kCauses, kForward, kPhrase, kPlainly, 0.9F,
     "Aspirin induces bleeding."},
    {"induce", kPassive, "by", kCauses, kBackward, kPhrase, kPlainly, 0.9F,
     "The bleeding was induced by aspirin."},
    {"provoke", kActive, "", kCauses, kForward, kPhrase, kPlainly, 0.9F,
     "Cold air provokes coughing."},
    {"provoke", kPassive, "by", kCauses, kBackward, kPhrase, kPlainly, 0.9F,
     "Coughing is provoked by cold air."},
    {"precipitate", kActive, "", kCauses, kForward, kPhrase, kPlainly, 0.9F,
     "Stress precipitates migraine."},
    {"precipitate", kPassive, "by", kCauses, kBackward, kPhrase, kPlainly, 0.9F,
     "Migraine is precipitated by stress."},
    {"bring", kPassive, "on by", kCauses, kBackward, kPhrase, kPlainly, 0.9F,
     "Migraine is brought on by stress."},
    {"give", kActive, "rise to", kCauses, kForward, kPhrase, kPlainly, 0.9F,
     "Polyps give rise to bleeding."},
    {"contribute", kActive, "to", kCauses, kForward, kPhrase, kPlainly, 0.8F,
     "Smoking contributes to emphysema."},
    {"arise", kActive, "from", kCauses, kBackward, kPhrase, kPlainly, 0.8F,
     "Keloids arise from injuries."},
    {"stem", kActive, "from", kCauses, kBackward, kPhrase, kPlainly, 0.8F,
     "The pain stems from inflammation."},
    {"due", kEither, "to", kCauses, kBackward, kPhrase, kPlainly, 0.9F,
     "Fatigue due to anemia is common."},
    {"because", kEither, "of", kCauses, kBackward, kPhrase, kPlainly, 0.9F,
     "Bones break because of osteoporosis."},
    {"secondary", kEither, "to", kCauses, kBackward, kPhrase, kPlainly, 0.9F,
     "Blindness secondary to glaucoma is permanent."},
    {"be", kActive, "due to", kCauses, kBackward, kPhrase, kPlainly, 0.9F,
     "The fatigue is due to anemia."},
    {"be", kActive, "because of", kCauses, kBackward, kPhrase, kPlainly, 0.9F,
     "The fatigue is because of anemia."},
    {"be", kActive, "attributable to", kCauses, kBackward, kPhrase, kPlainly, 0.9F,
     "The cough is attributable to smoking."},
    {"be", kActive, "secondary to", kCauses, kBackward, kPhrase, kPlainly, 0.9F,
     "The blindness is secondary to glaucoma."},
    {"be", kActive, "responsible for", kCauses, kForward, kPhrase, kPlainly, 0.9F,
     "Parasites are responsible for malaria."},
    {"be", kActive, "the result of", kCauses, kBackward, kPhrase, kPlainly, 0.9F,
     "The cough is the result of smoking."},
    {"be", kActive, "a result of", kCauses, kBackward, kPhrase, kPlainly, 0.9F,
     "The cough is a result of smoking."},
    {"attribute", kPassive, "to", kCauses, kBackward, kPhrase, kPlainly, 0.9F,
     "The cough is attributed to smoking."},
    {"increase", kActive, "risk|likelihood|chance|chances of|for", kCauses, kForward, kPhrase,
     kHedgedAlways, 0.9F, "Smoking increases the risk of stroke."},
    {"raise", kActive, "risk|likelihood|chance|chances of|for", kCauses, kForward, kPhrase,
     kHedgedAlways, 0.9F, "Obesity raises the risk of stroke."},
    {"link", kPassive, "to", kCauses, kBackward, kPhrase, kHedgedAlways, 0.6F,
     "Emphysema is linked to smoking."},
    {"predispose", kActive, "to", kCauses, kForward, kPhrase, kHedgedAlways, 0.9F,
     "Diabetes predisposes to infections."},
    {"promote", kActive, "", kCauses, kForward, kPhrase, kPlainly, 0.7F,
     "Sugar promotes tooth decay."},
    {"follow", kPassive, "by", kCauses, kForward, kPhrase, kPlainly, 0.5F,
     "The fever is followed by a rash."},
    {"create", kActive, "", kCauses, kForward, kPhrase, kPlainly, 0.6F,
     "Gallstones create a blockage."},
    {"make", kActive, "it difficult", kCauses, kForward, kClause, kPlainly, 0.6F,
     "Stiffness makes it difficult to walk."},
    {"make", kActive, "it hard", kCauses, kForward, kClause, kPlainly, 0.6F,
     "Stiffness makes it hard to walk."},
    {"play", kActive, "role|roles|part in causing", kCauses, kForward, kPhrase, kPlainly, 0.8F,
     "Heredity plays a role in causing gout."},
    {"spread", kPassive, "by|through", kCauses, kBackward, kPhrase, kPlainly, 0.8F,
     "Cholera is spread by dirty water."},
    {"transmit", kPassive, "by|through", kCauses, kBackward, kPhrase, kPlainly, 0.8F,
     "Malaria is transmitted by mosquitoes."},
    {"consider", kPassive, "cause of", kCauses, kForward, kPhrase, kPlainly, 0.8F,
     "Smoking is considered a cause of emphysema."},
    // What becomes of a thing.
    {"reduce", kActive, "", kCauses, kForward, kChange, kPlainly, 0.7F,
     "The mutation reduces the activity of the enzyme."},
    {"decrease", kActive, "", kCauses, kForward, kChange, kPlainly, 0.7F,
     "The drug decreases blood flow."},
    {"increase", kActive, "", kCauses, kForward, kChange, kPlainly, 0.7F,
     "Fever increases the need for water."},
    {"raise", kActive, "", kCauses, kForward, kChange, kPlainly, 0.7F,
     "Salt raises blood pressure."},
    {"limit", kActive, "", kCauses, kForward, kChange, kPlainly, 0.7F,
     "Plaque limits the flow of blood."},
    {"lessen", kActive, "", kCauses, kForward, kChange, kPlainly, 0.7F,
     "Scars lessen the ability to breathe."},
    {"diminish", kActive, "", kCauses, kForward, kChange, kPlainly, 0.7F,
     "Scars diminish the sense of touch."},
    {"elevate", kActive, "", kCauses, kForward, kChange, kPlainly, 0.7F,
     "The tumor elevates hormone levels."},
    {"slow", kActive, "", kCauses, kForward, kChange, kPlainly, 0.7F,
     "The toxin slows the heartbeat."},
    {"delay", kActive, "", kCauses, kForward, kChange, kPlainly, 0.7F, "Anemia delays growth."},
    {"block", kActive, "", kCauses, kForward, kChange, kPlainly, 0.7F,
     "Clots block the flow of blood."},
    {"obstruct", kActive, "", kCauses, kForward, kChange, kPlainly, 0.7F,
     "Stones obstruct the flow of bile."},
    {"alter", kActive, "", kCauses, kForward, kChange, kPlainly, 0.7F,
     "The mutation alters the structure of the protein."},
    {"eliminate", kActive, "", kCauses, kForward, kChange, kPlainly, 0.7F,
     "The mutation eliminates the function of the enzyme."},
    {"inhibit", kActive, "", kCauses, kForward, kChange, kPlainly, 0.7F,
     "The toxin inhibits the release of insulin."},
    {"restrict", kActive, "", kCauses, kForward, kChange, kPlainly, 0.7F,
     "Scars restrict the movement of joints."},
    {"shorten", kActive, "", kCauses, kForward, kChange, kPlainly, 0.7F, "Smoking shortens life."},
    {"prevent", kActive, "", kCauses, kForward, kChange, kPlainly, 0.7F,
     "Scars prevent the joint from moving."},
    {"be", kActive, "typical|characteristic of", kCauses, kBackward, kPhrase, kPlainly, 0.8F,
     "Bleeding is typical of scurvy."},
    {"be", kActive, "born with", kCauses, kForward, kFinding, kPersons, 0.7F,
     "Infants with rubella are born with cataracts."},
    {"follow", kActive, "", kCauses, kBackward, kFinding, kPlainly, 0.5F,
     "Shingles follows chickenpox."},
    {"occur", kActive, "after|following", kCauses, kBackward, kFinding, kPlainly, 0.6F,
     "Tetanus occurs after injuries."},
    {"happen", kActive, "after|following", kCauses, kBackward, kFinding, kPlainly, 0.6F,
     "Fainting happens after bleeding."},
    {"develop", kActive, "after|following|from", kCauses, kBackward, kFinding, kPlainly, 0.6F,
     "Tetanus develops after injuries."},
    {"appear", kActive, "after|following", kCauses, kBackward, kFinding, kPlainly, 0.6F,
     "Shingles appears after chickenpox."},
    {"come", kActive, "from", kCauses, kBackward, kFinding, kPlainly, 0.6F,
     "The pain comes from inflammation."},
    {"play", kActive, "role|roles|part in", kCauses, kForward, kFinding, kPlainly, 0.6F,
     "Heredity plays a role in gout."},
    {"underlie", kActive, "", kCauses, kForward, kPhrase, kPlainly, 0.8F,
     "Inflammation underlies gout."},
    {"aggravate", kPassive, "by", kCauses, kBackward, kPhrase, kPlainly, 0.7F,
     "The cough is aggravated by smoke."},
    {"exacerbate", kPassive, "by", kCauses, kBackward, kPhrase, kPlainly, 0.7F,
     "The cough is exacerbated by smoke."},
    // A condition and what marks it.
    {"characterize", kPassive, "by", kCauses, kForward, kPhrase, kPlainly, 0.9F,
     "Measles is characterized by a rash."},
    {"characterise", kPassive, "by", kCauses, kForward, kPhrase, kPlainly, 0.9F,
     "Measles is characterised by a rash."},
    {"mark", kPassive, "by", kCauses, kForward, kPhrase, kPlainly, 0.9F,
     "Cholera is marked by diarrhea."},
    {"distinguish", kPassive, "by", kCauses, kForward, kPhrase, kPlainly, 0.7F,
     "Scurvy is distinguished by bleeding."},
    {"accompany", kPassive, "by", kCauses, kForward, kPhrase, kPlainly, 0.7F,
     "Migraine is accompanied by nausea."},
    {"manifest", kEither, "as|with|by", kCauses, kForward, kPhrase, kPlainly, 0.8F,
     "Lupus manifests as a rash."},
    {"present", kActive, "with|as", kCauses, kForward, kPhrase, kPlainly, 0.8F,
     "Measles presents with fever."},
    {"have", kActive, "", kCauses, kForward, kPhrase, kPersons, 0.7F,
     "People with measles have a rash."},
    {"have", kActive, "no", kCauses, kForward, kPhrase, kAnyone, 0.7F,
     "Mild anemia has no early symptoms."},
    {"be", kActive, "absent in|from", kCauses, kBackward, kPhrase, kDenies, 0.8F,
     "Fever is absent in scurvy."},
    {"develop", kActive, "", kCauses, kForward, kPhrase, kPersons, 0.8F,
     "People with measles develop a rash."},
    {"experience", kActive, "", kCauses, kForward, kPhrase, kPersons, 0.8F,
     "People with flu experience fatigue."},
    {"exhibit", kActive, "", kCauses, kForward, kPhrase, kPersons, 0.8F,
     "People with flu exhibit fatigue."},
    {"be", kActive, "at risk for|of", kCauses, kForward, kPhrase, kPersonsAtRisk, 0.8F,
     "People with gout are at risk of stroke."},
    {"be", kActive, "at increased risk for|of", kCauses, kForward, kPhrase, kPersonsAtRisk, 0.8F,
     "People with gout are at increased risk of stroke."},
    {"be", kActive, "susceptible|vulnerable|prone to", kCauses, kForward, kPhrase, kPersonsAtRisk,
     0.8F, "People with gout are prone to infections."},
    {"suffer", kActive, "from", kCauses, kForward, kPhrase, kPersons, 0.8F,
     "People with flu suffer from fatigue."},
    {"lose", kActive, "", kCauses, kForward, kPhrase, kPersons, 0.5F,
     "People with scurvy lose teeth."},
    {"feel", kActive, "", kCauses, kForward, kPhrase, kPersons, 0.6F, "People with flu feel weak."},
    {"occur", kActive, "when|if", kCauses, kBackward, kClause, kPlainly, 0.8F,
     "Gout occurs when crystals form in joints."},
    {"happen", kActive, "when|if", kCauses, kBackward, kClause, kPlainly, 0.8F,
     "Fainting happens when blood pressure drops."},
    {"develop", kActive, "when|if", kCauses, kBackward, kClause, kPlainly, 0.8F,
     "Scurvy develops when vitamin C runs out."},
    {"begin", kActive, "when|if", kCauses, kBackward, kClause, kPlainly, 0.6F,
     "Sepsis begins when germs reach the blood."},
    // What a condition reaches.
    {"affect", kActive, "", kAffects, kForward, kPhrase, kPlainly, 0.9F, "Gout affects the toes."},
    {"affect", kPassive, "by", kAffects, kBackward, kPhrase, kPlainly, 0.9F,
     "The toes are affected by gout."},
    {"damage", kActive, "", kAffects, kForward, kPhrase, kPlainly, 0.9F,
     "Hepatitis damages the liver."},
    {"damage", kPassive, "by", kAffects, kBackward, kPhrase, kPlainly, 0.9F,
     "The liver is damaged by hepatitis."},
    {"attack", kActive, "", kAffects, kForward, kPhrase, kPlainly, 0.9F,
     "Polio attacks the spinal cord."},
    {"destroy", kActive, "", kAffects, kForward, kPhrase, kPlainly, 0.9F,
     "Leprosy destroys nerves."},
    {"harm", kActive, "", kAffects, kForward, kPhrase, kPlainly, 0.9F, "Alcohol harms the liver."},
    {"injure", kActive, "", kAffects, kForward, kPhrase, kPlainly, 0.9F, "Falls injure the spine."},
    {"irritate", kActive, "", kAffects, kForward, kPhrase, kPlainly, 0.9F,
     "Smoke irritates the airways."},
    {"invade", kActive, "", kAffects, kForward, kPhrase, kPlainly, 0.9F,
     "The tumor invades the bladder."},
    {"infect", kActive, "", kAffects, kForward, kPhrase, kPlainly, 0.9F,
     "Rabies infects the brain."},
    {"impair", kActive, "", kAffects, kForward, kPhrase, kPlainly, 0.9F, "Alcohol impairs memory."},
    {"disrupt", kActive, "", kAffects, kForward, kPhrase, kPlainly, 0.9F,
     "The mutation disrupts the enzyme."},
    {"disturb", kActive, "", kAffects, kForward, kPhrase, kPlainly, 0.9F, "Fever disturbs sleep."},
    {"interfere", kActive, "with", kAffects, kForward, kPhrase, kPlainly, 0.9F,
     "Swelling interferes with breathing."},
    {"involve", kActive, "", kAffects, kForward, kSite, kPlainly, 0.7F,
     "Lupus involves the kidneys."},
    {"target", kActive, "", kAffects, kForward, kSite, kPlainly, 0.9F,
     "The antibodies target the thyroid."},
    {"spread", kEither, "to|into|throughout|across|over", kAffects, kForward, kSite, kPlainly, 0.8F,
     "The cancer spreads to the bones."},
    {"radiate", kActive, "to|toward|into", kAffects, kForward, kSite, kPlainly, 0.8F,
     "The pain radiates to the jaw."},
    {"inflame", kActive, "", kAffects, kForward, kSite, kPlainly, 0.8F,
     "Allergies inflame the airways."},
    {"weaken", kActive, "", kAffects, kForward, kSite, kPlainly, 0.8F,
     "Osteoporosis weakens bones."},
    {"compress", kActive, "", kAffects, kForward, kSite, kPlainly, 0.8F,
     "The tumor compresses the nerve."},
    {"impact", kActive, "", kAffects, kForward, kPhrase, kPlainly, 0.8F,
     "Fever impacts the heart."},
    {"change", kActive, "", kAffects, kForward, kPhrase, kPlainly, 0.7F,
     "The defect changes the heart."},
    {"replace", kActive, "", kAffects, kForward, kSite, kPlainly, 0.7F,
     "Scar tissue replaces muscle."},
    {"strain", kActive, "", kAffects, kForward, kSite, kPlainly, 0.8F,
     "Obesity strains the joints."},
    {"press", kActive, "on|against", kAffects, kForward, kSite, kPlainly, 0.8F,
     "The goiter presses on the windpipe."},
    {"cause", kActive, "damage|harm|injury to", kAffects, kForward, kSite, kPlainly, 0.8F,
     "Hepatitis causes damage to the liver."},
    {"have", kActive, "effect|effects|impact on", kAffects, kForward, kSite, kPlainly, 0.8F,
     "Alcohol has an effect on the liver."},
    {"clog", kActive, "", kAffects, kForward, kSite, kPlainly, 0.7F, "Mucus clogs the airways."},
    {"eat", kActive, "away", kAffects, kForward, kSite, kPlainly, 0.7F,
     "The ulcer eats away the bone."},
    {"erode", kActive, "", kAffects, kForward, kSite, kPlainly, 0.8F, "Acid erodes the stomach."},
    {"extend", kActive, "to|into|through", kAffects, kForward, kSite, kPlainly, 0.7F,
     "The ulcer extends into the muscle."},
    {"kill", kActive, "", kAffects, kForward, kSite, kPlainly, 0.8F,
     "The virus kills nerve cells."},
    {"attack", kPassive, "by", kAffects, kBackward, kPhrase, kPlainly, 0.9F,
     "The joints are attacked by antibodies."},
    {"destroy", kPassive, "by", kAffects, kBackward, kPhrase, kPlainly, 0.9F,
     "The nerves are destroyed by leprosy."},
    {"injure", kPassive, "by", kAffects, kBackward, kPhrase, kPlainly, 0.9F,
     "The spine is injured by falls."},
    {"infect", kPassive, "by", kAffects, kBackward, kPhrase, kPlainly, 0.9F,
     "The liver is infected by viruses."},
    {"impair", kPassive, "by", kAffects, kBackward, kPhrase, kPlainly, 0.9F,
     "Memory is impaired by alcohol."},
    {"irritate", kPassive, "by", kAffects, kBackward, kPhrase, kPlainly, 0.9F,
     "The airways are irritated by smoke."},
    {"invade", kPassive, "by", kAffects, kBackward, kPhrase, kPlainly, 0.9F,
     "The bladder is invaded by the tumor."},
    {"block", kPassive, "by", kAffects, kBackward, kPhrase, kPlainly, 0.9F,
     "The bile ducts are blocked by stones."},
    {"compress", kPassive, "by", kAffects, kBackward, kPhrase, kPlainly, 0.9F,
     "The nerve is compressed by the tumor."},
    {"unaffected", kPassive, "in|by", kAffects, kBackward, kPhrase, kDenies, 0.8F,
     "The spine is unaffected by gout."},
    {"spare", kPassive, "in|by", kAffects, kBackward, kPhrase, kDenies, 0.8F,
     "The spine is spared by gout."},
    // Where it is.
    {"occur", kActive, kPlaces, kOccursIn, kForward, kSite, kPlainly, 0.9F,
     "Cataracts occur in the eye."},
    {"find", kPassive, kPlaces, kOccursIn, kForward, kSite, kPlainly, 0.9F,
     "The cysts are found in the liver."},
    {"locate", kPassive, kPlaces, kOccursIn, kForward, kSite, kPlainly, 0.9F,
     "The tumor is located in the brain."},
    {"see", kPassive, kPlaces, kOccursIn, kForward, kSite, kPlainly, 0.7F,
     "The rash is seen on the hands."},
    {"begin", kActive, kPlaces, kOccursIn, kForward, kSite, kPlainly, 0.9F,
     "The cancer begins in the lungs."},
    {"start", kActive, kPlaces, kOccursIn, kForward, kSite, kPlainly, 0.9F,
     "The cancer starts in the lungs."},
    {"form", kActive, kPlaces, kOccursIn, kForward, kSite, kPlainly, 0.9F,
     "Cysts form in the kidneys."},
    {"grow", kActive, kPlaces, kOccursIn, kForward, kSite, kPlainly, 0.9F,
     "The tumors grow in the brain."},
    {"develop", kActive, kPlaces, kOccursIn, kForward, kSite, kPlainly, 0.9F,
     "Ulcers develop in the stomach."},
    {"appear", kActive, kPlaces, kOccursIn, kForward, kSite, kPlainly, 0.9F,
     "The rash appears on the face."},
    {"confine", kPassive, "to", kOccursIn, kForward, kSite, kPlainly, 0.9F,
     "The cancer is confined to the prostate."},
    {"limit", kPassive, "to", kOccursIn, kForward, kSite, kPlainly, 0.7F,
     "The rash is limited to the face."},
    {"be", kActive, "present in|on", kOccursIn, kForward, kSite, kPlainly, 0.9F,
     "The virus is present in the blood."},
    {"accumulate", kActive, kPlaces, kOccursIn, kForward, kSite, kPlainly, 0.7F,
     "Fluid accumulates in the lungs."},
    {"build", kActive, "up in|on|within|inside|around|under|along|throughout", kOccursIn, kForward,
     kSite, kPlainly, 0.8F, "Plaque builds up in the arteries."},
    {"collect", kActive, kPlaces, kOccursIn, kForward, kSite, kPlainly, 0.8F,
     "Fluid collects in the lungs."},
    {"originate", kActive, kPlaces, kOccursIn, kForward, kSite, kPlainly, 0.9F,
     "The tumors originate in the kidneys."},
    {"arise", kActive, kPlaces, kOccursIn, kForward, kSite, kPlainly, 0.9F,
     "The cancer arises in the liver."},
    {"emerge", kActive, kPlaces, kOccursIn, kForward, kSite, kPlainly, 0.8F,
     "The plaques emerge in the brain."},
    {"remain", kActive, kPlaces, kOccursIn, kForward, kSite, kPlainly, 0.7F,
     "The tumor remains in the ovary."},
    {"stay", kActive, kPlaces, kOccursIn, kForward, kSite, kPlainly, 0.7F,
     "The infection stays in the lungs."},
    {"feel", kPassive, kPlaces, kOccursIn, kForward, kSite, kPlainly, 0.8F,
     "The pain is felt in the chest."},
    {"lodge", kActive, kPlaces, kOccursIn, kForward, kSite, kPlainly, 0.8F,
     "The clot lodges in the lungs."},
    {"lodge", kPassive, kPlaces, kOccursIn, kForward, kSite, kPlainly, 0.8F,
     "The clot is lodged in the lungs."},
    {"settle", kActive, kPlaces, kOccursIn, kForward, kSite, kPlainly, 0.8F,
     "The infection settles in the bones."},
    {"deposit", kPassive, kPlaces, kOccursIn, kForward, kSite, kPlainly, 0.8F,
     "The crystals are deposited in the joints."},
    {"multiply", kActive, kPlaces, kOccursIn, kForward, kSite, kPlainly, 0.7F,
     "The virus multiplies in the liver."},
    {"show", kActive, "up in|on", kOccursIn, kForward, kSite, kPlainly, 0.7F,
     "The rash shows up on the face."},
    {"notice", kPassive, kPlaces, kOccursIn, kForward, kSite, kPlainly, 0.7F,
     "The rash is noticed on the face."},
    {"be", kActive, "common in|on", kOccursIn, kForward, kSite, kPlainly, 0.7F,
     "Warts are most common on the hands."},
    {"be", kActive, "visible|noticeable|prominent|worse in|on", kOccursIn, kForward, kSite,
     kPlainly, 0.7F, "The swelling is most noticeable in the legs."},
    // What it is made of.
    {"make", kPassive, "up of", kPartOf, kBackward, kPhrase, kPlainly, 0.9F,
     "Muscles are made up of fibers."},
    {"compose", kPassive, "of", kPartOf, kBackward, kPhrase, kPlainly, 0.9F,
     "Cartilage is composed of collagen."},
    {"consist", kActive, "of", kPartOf, kBackward, kPhrase, kPlainly, 0.7F,
     "The ear consists of three parts and the cochlea."},
    {"be", kActive, "part of", kPartOf, kForward, kPhrase, kPlainly, 0.9F,
     "The retina is part of the eye."},
    {"be", kActive, "a part of", kPartOf, kForward, kPhrase, kPlainly, 0.9F,
     "The retina is a part of the eye."},
    {"contain", kActive, "", kPartOf, kBackward, kSite, kPlainly, 0.7F,
     "The bone contains blood vessels."},
    {"divide", kPassive, "into", kPartOf, kBackward, kPhrase, kPlainly, 0.8F,
     "The liver is divided into lobes."},
    {"make", kPassive, "of", kPartOf, kBackward, kSite, kPlainly, 0.8F,
     "The tendon is made of fibers."},
    {"comprise", kActive, "", kPartOf, kBackward, kPhrase, kPlainly, 0.8F,
     "The ear comprises the drum and the cochlea."},
    {"belong", kActive, "to", kPartOf, kForward, kSite, kPlainly, 0.7F,
     "The retina belongs to the eye."},
    // Names.
    {"refer", kActive, "to", kSameAs, kForward, kPhrase, kPlainly, 0.8F,
     "Dyspnea refers to shortness of breath."},
    {"denote", kActive, "", kSameAs, kForward, kPhrase, kPlainly, 0.8F,
     "Dyspnea denotes shortness of breath."},
    {"mean", kActive, "", kSameAs, kForward, kPhrase, kPlainly, 0.5F,
     "Dyspnea means shortness of breath."},
    {"be", kActive, "the same as", kSameAs, kForward, kPhrase, kPlainly, 0.8F,
     "Gout is not the same as pseudogout."},
    {"call", kPassive, "", kSameAs, kForward, kPhrase, kPlainly, 0.9F,
     "Shortness of breath is called dyspnea."},
    {"know", kPassive, "as", kSameAs, kForward, kPhrase, kPlainly, 0.9F,
     "Shortness of breath is known as dyspnea."},
};

const std::unordered_map<std::string_view, std::vector<const Cue*>>& CuesByLemma() {
  static const auto* const kTable = [] {
    auto* table = new std::unordered_map<std::string_view, std::vector<const Cue*>>;
    for (const Cue& cue : kCues) (*table)[cue.lemma].push_back(&cue);
    return table;
  }();
  return *kTable;
}

// Whether `word` is one of "by|from".
bool IsOneOf(std::string_view word, std::string_view alternatives) {
  while (!alternatives.empty()) {
    size_t bar = std::min(alternatives.find('|'), alternatives.size());
    if (alternatives.substr(0, bar) == word) return true;
    alternatives.remove_prefix(std::min(bar + 1, alternatives.size()));
  }
  return false;
}

bool Skippable(const Token& token) {
  return token.tag == Tag::kAdverb || token.tag == Tag::kDeterminer || token.tag == Tag::kAdjective;
}

// The index after `after` at `at`, or 0. Adverbs and, before a noun, its modifiers may stand
// between.
size_t MatchAfter(TokenSpan tokens, size_t at, std::string_view after) {
  while (!after.empty()) {
    size_t space = std::min(after.find(' '), after.size());
    std::string_view wanted = after.substr(0, space);
    size_t limit = at + 4;
    while (at < tokens.size() && at < limit && !IsOneOf(tokens[at].lower, wanted) &&
           Skippable(tokens[at]))
      ++at;
    if (at >= tokens.size() || !IsOneOf(tokens[at].lower, wanted)) return 0;
    ++at;
    after.remove_prefix(std::min(space + 1, after.size()));
  }
  return at;
}

}  // namespace

size_t AfterCausing(TokenSpan tokens, size_t begin) {
  bool joined = begin + 1 < tokens.size() && tokens[begin].tag == Tag::kConjunction &&
                tokens[begin + 1].lower == "preventing";
  return joined ? begin + 2 : begin;
}

std::span<const Cue> Cues() { return kCues; }

bool IsCueLemma(std::string_view lemma) { return CuesByLemma().contains(lemma); }

size_t PrepositionalCueAt(TokenSpan tokens, size_t at) {
  std::string_view word = tokens[at].lower;
  std::string_view next = at + 1 < tokens.size() ? tokens[at + 1].lower : std::string_view();
  bool cue = ((word == "due" || word == "secondary") && next == "to") ||
             (word == "because" && next == "of");
  return cue ? 2 : 0;
}

CueMatch FindCue(TokenSpan tokens, const Predicate& predicate) {
  CueMatch best;
  auto found = CuesByLemma().find(predicate.lemma);
  if (found == CuesByLemma().end()) return best;
  for (const Cue* cue : found->second) {
    if (cue->voice != kEither && (cue->voice == kPassive) != predicate.passive) continue;
    size_t end = cue->after.empty() ? predicate.end : MatchAfter(tokens, predicate.end, cue->after);
    if (end > 0 && (best.cue == nullptr || cue->after.size() > best.cue->after.size()))
      best = {cue, end};
  }
  return best;
}

}  // namespace causeway
