// Command name → plan function. A new command is a line here, an arguments schema, and a label in the languages.
import type { CommandArgs, CommandName } from '../../schemas/generated/types';
import type { ModelIndex } from '../model-index';
import type { PlanContext } from '../records';
import { installReferenceModel } from '../reference-install';
import { upgradeReferenceModel } from '../reference-upgrade';
import { assignCatalogue, decideCatalogue, deleteCatalogue, updateCatalogue } from './catalogue';
import { setChoices } from './choices';
import { planDescriptions } from './descriptions';
import { planQuality } from './quality';
import { fillAssessment } from './assessment';
import { fillPublicity } from './publicity';
import { deleteGrid, saveGrid } from './grids';
import { editPortfolio } from './portfolio';
import { takeAnswers } from './questionnaire';
import { createElements, deleteElements, duplicateElements, updateElements } from './elements';
import { setFate } from './fates';
import { mergeElements, setDifferent } from './merge';
import {
  createOrganisation,
  createState,
  deleteState,
  setApplicability,
  updateOrganisation,
  updateState,
} from './organisations';
import { joinOrganisations } from './organisation-join';
import { createPlacements, deletePlacements, movePlacements } from './placements';
import { deleteLook, saveLook } from './looks';
import { createFolder, deleteFolders, moveFolders, renameFolder } from './folders';
import { Plan, type Planned } from './plan';
import {
  createPropertyDefinition,
  deletePropertyDefinitions,
  setProperty,
  updatePropertyDefinition,
} from './properties';
import {
  createReferenceModel,
  createReferencePart,
  deleteReferenceModel,
  deleteReferencePart,
  moveReferencePart,
  unlockReferenceModel,
  updateReferenceModel,
  updateReferencePart,
} from './reference-models';
import { deleteScenarios, putScenario, setRegion } from './region';
import { applyScenario } from './scenario-apply';
import { createRelationship, deleteRelationships, updateRelationships } from './relationships';
import { drawView } from './view-drawn';
import { narrowView, pinView } from './view-pinned';
import { arrangeViewItems } from './view-arrange';
import { addNewElement, connectItems } from './view-concepts';
import { bendConnection, reconnect } from './view-connections';
import { copyViewItems } from './view-copies';
import { generateView } from './view-generate';
import { groupViewItems, ungroupViewItems } from './view-groups';
import { addViewItems, deleteViewItems, setViewItemImage } from './view-items';
import { labelViewItem, styleViewItems } from './view-looks';
import { moveViewItems, nestViewItem, orderViewItems, resizeViewItems } from './view-moves';
import { createView, deleteViews, duplicateViews, moveViews, updateViews } from './views';
import { createSpecialization, deleteSpecializations, updateSpecialization } from './specializations';

const COMMANDS: { readonly [C in CommandName]: (plan: Plan, args: CommandArgs[C]) => Planned } = {
  'element.create': createElements,
  'element.update': updateElements,
  'element.duplicate': duplicateElements,
  'element.delete': deleteElements,
  'element.merge': mergeElements,
  'element.setDifferent': setDifferent,
  'placement.create': createPlacements,
  'placement.move': movePlacements,
  'placement.delete': deletePlacements,
  'relationship.create': createRelationship,
  'relationship.update': updateRelationships,
  'relationship.delete': deleteRelationships,
  'fate.set': setFate,
  'applicability.set': setApplicability,
  'catalogue.decide': decideCatalogue,
  'catalogue.assign': assignCatalogue,
  'catalogue.update': updateCatalogue,
  'catalogue.delete': deleteCatalogue,
  'region.set': setRegion,
  'scenario.put': putScenario,
  'scenario.delete': deleteScenarios,
  'scenario.apply': applyScenario,
  'organisation.create': createOrganisation,
  'organisation.update': updateOrganisation,
  'organisation.join': joinOrganisations,
  'description.plan': planDescriptions,
  'quality.plan': planQuality,
  'assessment.fill': fillAssessment,
  'publicity.fill': fillPublicity,
  'portfolio.edit': editPortfolio,
  'questionnaire.answer': takeAnswers,
  'state.create': createState,
  'state.update': updateState,
  'state.delete': deleteState,
  'referenceModel.create': createReferenceModel,
  'referenceModel.update': updateReferenceModel,
  'referenceModel.install': installReferenceModel,
  'referenceModel.upgrade': upgradeReferenceModel,
  'referenceModel.unlock': unlockReferenceModel,
  'referenceModel.delete': deleteReferenceModel,
  'referencePart.create': createReferencePart,
  'referencePart.update': updateReferencePart,
  'referencePart.move': moveReferencePart,
  'referencePart.delete': deleteReferencePart,
  'view.create': createView,
  'view.update': updateViews,
  'view.duplicate': duplicateViews,
  'view.delete': deleteViews,
  'view.move': moveViews,
  'view.generate': generateView,
  'view.draw': drawView,
  'view.pin': pinView,
  'view.narrow': narrowView,
  'view.addNewElement': addNewElement,
  'view.connect': connectItems,
  'viewItem.add': addViewItems,
  'viewItem.copy': copyViewItems,
  'viewItem.group': groupViewItems,
  'viewItem.ungroup': ungroupViewItems,
  'viewItem.move': moveViewItems,
  'viewItem.resize': resizeViewItems,
  'viewItem.arrange': arrangeViewItems,
  'viewItem.nest': nestViewItem,
  'viewItem.style': styleViewItems,
  'viewItem.label': labelViewItem,
  'viewItem.bendpoints': bendConnection,
  'viewItem.reconnect': reconnect,
  'viewItem.order': orderViewItems,
  'viewItem.delete': deleteViewItems,
  'viewItem.image': setViewItemImage,
  'folder.create': createFolder,
  'folder.rename': renameFolder,
  'folder.move': moveFolders,
  'folder.delete': deleteFolders,
  'specialization.create': createSpecialization,
  'specialization.update': updateSpecialization,
  'specialization.delete': deleteSpecializations,
  'propertyDefinition.create': createPropertyDefinition,
  'propertyDefinition.update': updatePropertyDefinition,
  'propertyDefinition.delete': deletePropertyDefinitions,
  'property.set': setProperty,
  'look.save': saveLook,
  'look.delete': deleteLook,
  'grid.save': saveGrid,
  'grid.delete': deleteGrid,
  'choices.set': setChoices,
};

/**
 * Plans a command over the model as it is. The arguments have the shape of the command's schema.
 * Throws Refused with the problems where the rules say no; nothing is changed in either case.
 */
export function planCommand<C extends CommandName>(
  name: C,
  index: ModelIndex,
  args: CommandArgs[C],
  context: PlanContext,
): Planned {
  return COMMANDS[name](new Plan(index, context), args);
}
