import { expect } from '@open-wc/testing';
import { mountAt, mountDetails, mountRequested, soon } from '../../test/element.fixture.ts';
import { caseOf, failure } from '../testing/rescue.state.ts';

describe('R14 talking and writing', () => {
  it('R14 the dispatcher and the driver are called by one press, the driver by a relay', async () => {
    const { person, find } = await mountAt('assigned');
    await person.sees('Who comes');
    expect(person.linkOf('call')).to.equal('tel:+498900000112');
    expect(find('[part~="call-helper"]')?.getAttribute('href')).to.equal('tel:+498900000099');
    expect(person.text).to.include('Your number is not passed on to the driver.');
  });

  it('R14 a relay that is not given is not promised', async () => {
    const rescue = await mountRequested();
    const { createRescue: _, ...api } = rescue.api;
    expect(api).to.be.an('object');
    expect(rescue.person.text).to.not.include('Your number is not passed on to the driver.');
  });

  it('R14 who cannot speak says so, and writes instead', async () => {
    const rescue = await mountDetails();
    rescue.find<HTMLInputElement>('[name="prefersText"]')?.click();
    await rescue.element.updateComplete;
    await rescue.person.send();
    await rescue.pass(6);
    await rescue.person.requested();
    expect(rescue.api.rescues[0]?.request.requester.prefersText).to.equal(true);
    await rescue.person.write('I am at the tree.');
    await rescue.person.sees('I am at the tree.');
    const { messages } = await caseOf(rescue);
    expect(messages?.map(({ from, text }) => [from, text])).to.deep.equal([['customer', 'I am at the tree.']]);
  });

  it('R14 texts are texts, whatever is in them', async () => {
    const rescue = await mountAt('assigned');
    const { id } = await caseOf(rescue);
    const text = '<img src=x onerror=alert(1)> {{name}}';
    await rescue.api.desk.answerRescue(id, { text }, { idempotencyKey: 'key-of-the-desk-2' });
    await rescue.person.sees(text);
    expect(rescue.all('img')).to.deep.equal([]);
  });

  it('R14 a text that did not get through says so, stays, and is sent once', async () => {
    const rescue = await mountAt('assigned');
    rescue.api.failNext('sendRescueMessage', failure('offline'), { afterWork: true });
    await rescue.person.write('I am at the tree.');
    await rescue.person.sees('Your message was not sent.');
    await rescue.person.press('Try again');
    await soon(rescue, () => !rescue.person.text.includes('Your message was not sent.'), 'that it was sent');
    expect((await caseOf(rescue)).messages).to.have.length(1);
  });
});
